/**
 * Brings a model's program once a visitor turns to the model: who only reads pays nothing for it. Publishing has put its
 * address on the model's box, then those of all that it imports.
 */
const box = document.querySelector<HTMLElement>("[data-island]");
const programs = box?.dataset.island?.split(" ") ?? [];

if (box && programs[0]) {
	const [program] = programs;
	const wake = () => import(program);
	for (const sign of ["pointerover", "focusin", "input", "click"])
		box.addEventListener(sign, wake, { once: true });
	box.addEventListener("click", keep);
	new PerformanceObserver(fetchAll).observe({ type: "paint", buffered: true });
	// The address may hold a setting, and a browser keeps forms where it goes back or loads a page again.
	const fresh = performance
		.getEntriesByType("navigation")
		.some((visit) => visit instanceof PerformanceNavigationTiming && visit.type === "navigate");
	if (location.search || !fresh) wake();
}

/**
 * Has them in the browser's cache by then, but asks for them only once there is something to read, and has nothing made of
 * them: a modulepreload would be compiled while the page does not answer.
 */
function fetchAll(_: unknown, painted: PerformanceObserver) {
	painted.disconnect();
	for (const address of programs)
		fetch(address, { priority: "low" }).then(
			(answer) => answer.arrayBuffer(),
			// Asked for again when it is needed.
			() => {},
		);
}

/** Keeps on a button that it was pressed before the program could hear it, and when. It counts once: who sees nothing happen presses again. */
function keep({ target, timeStamp }: Event) {
	if (!box?.dataset.island || !(target instanceof Element)) return;
	const button = target.closest("button");
	if (button) button.dataset.pressed ??= String(timeStamp);
}
