import { startTransition, useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { hydrateRoot } from "react-dom/client";
import { collectEarlyInput } from "@/components/system/run/replay-early-input";
import type { SystemView } from "./define-view";
import type { FigureWords } from "./words";

/** The words of figures in the language of the site, which publishing defines (lib/publish/next/islands.ts). */
declare const FIGURE_WORDS: FigureWords;

/** Hydrates a system's figure in its island root, with the JSON data beside it in the page. */
export function hydrate({ Figure }: SystemView) {
	const root = document.querySelector<HTMLElement>("[data-island]");
	if (!root) throw new Error("The page has no island root.");
	const initial: object = JSON.parse(document.querySelector("[data-handed]")?.textContent ?? "{}");
	// In small pieces, so that the page stays responsive.
	startTransition(() => {
		hydrateRoot(
			root,
			<>
				<Figure words={FIGURE_WORDS} {...initial} />
				<EarlyInput root={root} />
			</>,
		);
	});
}

/** Replays input made before hydration, then marks the island root as interactive. */
function EarlyInput({ root }: { root: HTMLElement }) {
	const collected = useRef<(() => void)[]>([]);
	const [early, setEarly] = useState<(() => void)[]>();
	// React handles input itself from here on.
	useLayoutEffect(() => {
		collected.current = collectEarlyInput(root);
		root.dataset.island = "";
	}, [root]);
	// Child effects have applied the URL's setting by now.
	useEffect(() => setEarly(collected.current), []);
	useEffect(() => {
		if (!early) return;
		queueMicrotask(() => {
			for (const replay of early) flushSync(replay);
			root.setAttribute("data-answers", "");
		});
	}, [root, early]);
	return null;
}
