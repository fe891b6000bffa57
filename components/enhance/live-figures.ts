/**
 * Loads a system's figure in a hidden frame once a reader turns to its drawing, in the state that the caption's link names.
 * The page in the frame does the rest (components/system/in-prose.ts): when the figure is pressed, it takes the drawing's
 * place. A second press follows the link, so that a frame that does not load leads there.
 */
for (const figure of document.querySelectorAll<HTMLElement>("[data-live]")) {
	const link = figure.querySelector("a");
	const frame = document.createElement("iframe");
	const turn = () => {
		if (frame.src || !link) return;
		// The hidden attribute would not do: the style sheet displays frames.
		frame.style.display = "none";
		frame.src = link.href.replace("systems", "embed");
		figure.firstElementChild?.append(frame);
	};
	figure.addEventListener("pointerover", turn);
	figure.addEventListener("focusin", turn);
	figure.addEventListener("click", (event) => {
		if (figure.dataset.pressed || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		// 0 from a keyboard.
		figure.dataset.pressed = String(event.detail);
	});
}
