import { type ComponentType, startTransition, useEffect } from "react";
import { hydrateRoot } from "react-dom/client";

/** Brings a component to life in a published page, in the box that the server has drawn it in. */
export function hydrate(Component: ComponentType) {
	const box = document.querySelector("[data-island]");
	if (!box) throw new Error("no box to draw in");
	// In small pieces, so that the page answers meanwhile.
	startTransition(() => {
		hydrateRoot(
			box,
			<>
				<Component />
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
