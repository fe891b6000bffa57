"use client";

import { useEffect, useState } from "react";

/** What a text of this site frames a figure in (components/enhance/live-figures.ts). */
interface Prose {
	frame: HTMLElement;
	figure: HTMLElement;
}

/**
 * Where a text of this site frames the figure, has it take the drawing's place once it is pressed there, play, and follow
 * the page's theme.
 *
 * @returns the keys of the dials that the text asks for. The figure then has its drawing, its time and these. Undefined for
 * the whole figure: in a frame of another site, and in the first rendering, which is the server's
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

/** Returns where a page of this site shows this one; undefined in no frame, and in one of another site. */
function findProse(): Prose | undefined {
	const { frameElement } = window;
	// An element of another document is no instance of this one's classes.
	if (!frameElement || !("style" in frameElement)) return undefined;
	const frame = frameElement as HTMLElement;
	const figure = frame.closest<HTMLElement>("[data-live]");
	return figure ? { frame, figure } : undefined;
}

/** Returns what ends it. */
function joinProse({ frame, figure }: Prose): () => void {
	const { documentElement: page } = figure.ownerDocument;
	const main = document.querySelector("main");
	frame.title = document.title;
	// The words around the figure say whose it is.
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
		// The figure in the frame has an edge of its own.
		if (frame.parentElement) frame.parentElement.style.cssText = "padding:0;border:0;overflow:visible";
		frame.style.cssText = "display:block;width:100%;border:0";
		figure.removeAttribute("data-live");
		if (main) sizes.observe(main);
		document.querySelector("[data-island]")?.dispatchEvent(new Event("run"));
		const isKeyboard = figure.dataset.pressed === "0";
		if (isKeyboard) document.querySelector<HTMLElement>("[data-drawing]")?.focus({ preventScroll: true });
	};
	figure.addEventListener("click", show);
	// A press before the program ran counts. The figure is rendered with the text's dials first.
	const early = setTimeout(show);
	return () => {
		clearTimeout(early);
		figure.removeEventListener("click", show);
		themes.disconnect();
		sizes.disconnect();
	};
}
