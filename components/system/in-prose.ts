"use client";

import { useEffect, useState } from "react";

/** The frame and the figure in a text of this site that show this page (components/enhance/live-figures.ts). */
interface Prose {
	frame: HTMLElement;
	figure: HTMLElement;
}

/**
 * Connects the page to the text of this site that frames it. Once the drawing there is pressed, the page replaces
 * it, plays, and follows the theme.
 *
 * @returns the keys of the dials that the text asks for, to show beside the drawing and the time. Undefined to show
 * the whole figure: in a frame of another site, and in the first rendering, which matches the server's
 */
export function useProse(isEmbedded: boolean): readonly string[] | undefined {
	const [dials, setDials] = useState<readonly string[]>();
	useEffect(() => {
		const prose = isEmbedded ? findProse() : undefined;
		if (!prose) return;
		setDials(prose.figure.dataset.live?.split(","));
		return joinProse(prose);
	}, [isEmbedded]);
	return dials;
}

/**
 * Returns the frame of a page of this site that shows this one; undefined without a frame, or in one of another
 * site.
 */
function findProse(): Prose | undefined {
	const { frameElement } = window;
	// An element of another document is not an instance of this document's classes.
	if (!frameElement || !("style" in frameElement)) return undefined;
	const frame = frameElement as HTMLElement;
	const figure = frame.closest<HTMLElement>("[data-live]");
	return figure ? { frame, figure } : undefined;
}

/** Shows the page in place of the drawing once that is pressed. Returns a function that disconnects it. */
function joinProse({ frame, figure }: Prose): () => void {
	const { documentElement: page } = figure.ownerDocument;
	const main = document.querySelector("main");
	frame.title = document.title;
	// The surrounding text names the author of the figure.
	document.documentElement.dataset.compact = "";

	const followTheme = () => {
		const { theme } = page.dataset;
		if (theme) document.documentElement.dataset.theme = theme;
		else delete document.documentElement.dataset.theme;
	};
	followTheme();
	const themes = new MutationObserver(followTheme);
	themes.observe(page, { attributeFilter: ["data-theme"] });
	const sizes = new ResizeObserver(() => {
		frame.style.height = `${Math.ceil(main?.getBoundingClientRect().height ?? 0)}px`;
	});

	const show = () => {
		if (!figure.dataset.pressed || frame.style.display !== "none") return;
		for (const other of frame.parentElement?.querySelectorAll<HTMLElement | SVGElement>(":scope > *") ?? [])
			if (other !== frame) other.style.display = "none";
		// The figure in the frame has its own border.
		if (frame.parentElement) frame.parentElement.style.cssText = "padding:0;border:0;overflow:visible";
		frame.style.cssText = "display:block;width:100%;border:0";
		figure.removeAttribute("data-live");
		if (main) sizes.observe(main);
		document.querySelector("[data-island]")?.dispatchEvent(new Event("run"));
		const isKeyboard = figure.dataset.pressed === "0";
		if (isKeyboard) document.querySelector<HTMLElement>("[data-drawing]")?.focus({ preventScroll: true });
	};
	figure.addEventListener("click", show);
	// The figure may have been pressed before the program ran. React renders the text's dials first.
	const early = setTimeout(show);
	return () => {
		clearTimeout(early);
		figure.removeEventListener("click", show);
		themes.disconnect();
		sizes.disconnect();
	};
}
