/**
 * Loads a system's figure in a frame once a reader turns to its drawing, in the state that the caption's link names. The
 * page in the frame does the rest (components/system/in-prose.ts): it takes the drawing's place when the figure is
 * pressed. A second press follows the link, so that a frame that does not load leads there.
 */
for (const sign of ["pointerover", "focusin", "click"])
	addEventListener(sign, (event) => {
		const figure = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-live]") : null;
		const link = figure?.querySelector("a");
		if (!figure || !link) return;
		if (sign === "click" && !figure.dataset.pressed && isPlain(event)) {
			event.preventDefault();
			figure.dataset.pressed = "1";
			figure.dispatchEvent(new Event("press"));
		}
		if (figure.querySelector("iframe")) return;
		const frame = document.createElement("iframe");
		frame.style.cssText = "position:absolute;visibility:hidden";
		frame.src = `${link.href.replace("/systems/", "/embed/")}${link.search ? "&" : "?"}dials=${figure.dataset.live}`;
		figure.firstElementChild?.append(frame);
	});

const isPlain = (event: Event) =>
	event instanceof MouseEvent && !(event.ctrlKey || event.metaKey || event.shiftKey);
