import { type ComponentType, startTransition, useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { hydrateRoot } from "react-dom/client";
import { collectEarlyInput } from "./replay-early-input";

/** Brings a component to life in a published page, in the box that the server has drawn it in, with what the server gave it. */
export function hydrate(Component: ComponentType<object>) {
	const box = document.querySelector<HTMLElement>("[data-island]");
	if (!box) throw new Error("no box to draw in");
	const handed: object = JSON.parse(document.querySelector("[data-handed]")?.textContent ?? "{}");
	// In small pieces, so that the page answers meanwhile.
	startTransition(() => {
		hydrateRoot(
			box,
			<>
				<Component {...handed} />
				<Answers box={box} />
			</>,
		);
	});
}

/** Has the component do what it was told too early, and marks the box once it does what it is told. */
function Answers({ box }: { box: HTMLElement }) {
	const done = useRef<(() => void)[]>([]);
	const [early, setEarly] = useState<(() => void)[]>();
	// Before anything more can be done: from here on the component hears of it.
	useLayoutEffect(() => {
		done.current = collectEarlyInput(box);
		box.dataset.island = "";
	}, [box]);
	// What the address has set comes first, in the same turn.
	useEffect(() => setEarly(done.current), []);
	useEffect(() => {
		if (!early) return;
		queueMicrotask(() => {
			for (const again of early) flushSync(again);
			box.setAttribute("data-answers", "");
		});
	}, [box, early]);
	return null;
}
