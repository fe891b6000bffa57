/**
 * Loads a system's figure in a hidden frame once a reader points at or focuses its drawing, in the state that the
 * caption's link names. On the first press, the page in the frame (components/system/in-prose.ts) replaces the
 * drawing. A second press follows the link, in case the frame does not load.
 */
for (const figure of document.querySelectorAll<HTMLElement>("[data-live]")) {
	const link = figure.querySelector("a");
	const frame = document.createElement("iframe");
	const loadFrame = () => {
		if (frame.src || !link) return;
		// The style sheet displays frames despite the hidden attribute.
		frame.style.display = "none";
		frame.src = link.href.replace("systems", "embed");
		figure.firstElementChild?.append(frame);
	};
	figure.addEventListener("pointerover", loadFrame);
	figure.addEventListener("focusin", loadFrame);
	figure.addEventListener("click", (event) => {
		if (figure.dataset.pressed || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		// 0 means a press by keyboard.
		figure.dataset.pressed = String(event.detail);
	});
}
