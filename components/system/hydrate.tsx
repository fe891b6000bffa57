import { type ComponentType, startTransition, useEffect } from "react";
import { hydrateRoot } from "react-dom/client";

/** Brings a component to life in a published page, in the box that the server has drawn it in, with what the server gave it. */
export function hydrate(Component: ComponentType<object>) {
	const box = document.querySelector("[data-island]");
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

/** Marks the box once it does what it is told. */
function Answers({ box }: { box: Element }) {
	useEffect(() => box.setAttribute("data-answers", ""), [box]);
	return null;
}
