"use client";

import { useEffect } from "react";

/** How the frame looks once it has taken the drawing's place: as high as what it holds. */
const SHOWN = "display:block;width:100%;border:0;height:";
/** How the box around the drawing looks then: the figure in the frame has an edge of its own. */
const BOX = "padding:0;border:0;overflow:visible";

/**
 * Where a text of this site frames the figure (components/enhance/live-figures.ts), has it take the drawing's place once
 * it is pressed there, play, and follow the page's theme. Does nothing in a frame of another site.
 */
export function useProse(isEmbedded: boolean): void {
	useEffect(() => {
		const frame = isEmbedded ? frameOfProse() : null;
		const figure = frame?.closest<HTMLElement>("[data-live]");
		const root = document.querySelector("[data-island]");
		if (!frame || !figure || !root) return;
		frame.title = document.title;
		const themes = followTheme(figure.ownerDocument.documentElement);
		const sizes = new ResizeObserver(([content]) => {
			const { height = 0 } = content?.target.getBoundingClientRect() ?? {};
			if (!figure.hasAttribute("data-live")) frame.style.cssText = `${SHOWN}${Math.ceil(height)}px`;
		});
		const show = () => {
			if (!figure.hasAttribute("data-live")) return;
			figure.removeAttribute("data-live");
			for (const other of frame.parentElement?.children ?? [])
				if (other !== frame) other.setAttribute("style", "display:none");
			frame.parentElement?.setAttribute("style", BOX);
			const main = document.querySelector("main");
			if (main) sizes.observe(main);
			root.dispatchEvent(new Event("run"));
			document.querySelector<HTMLElement>("[data-drawing]")?.focus({ preventScroll: true });
		};
		// What was pressed before it could answer counts.
		if (figure.dataset.pressed) queueMicrotask(show);
		figure.addEventListener("press", show);
		return () => {
			figure.removeEventListener("press", show);
			themes.disconnect();
			sizes.disconnect();
		};
	}, [isEmbedded]);
}

/** The frame that a page of this site shows this one in; null in none, and in one of another site. */
function frameOfProse(): HTMLElement | null {
	const { frameElement } = window;
	// An element of another document is no instance of this one's classes.
	return frameElement && "style" in frameElement ? (frameElement as HTMLElement) : null;
}

function followTheme(page: HTMLElement): MutationObserver {
	const follow = () => {
		const { theme } = page.dataset;
		if (theme) document.documentElement.dataset.theme = theme;
		else delete document.documentElement.dataset.theme;
	};
	follow();
	const themes = new MutationObserver(follow);
	themes.observe(page, { attributeFilter: ["data-theme"] });
	return themes;
}
