/**
 * Loads a model's program once a visitor turns to the model: a reader pays nothing for it. Publishing has put its address
 * on the island root, then those of all that it imports.
 */
const box = document.querySelector<HTMLElement>("[data-island]");
const programs = box?.dataset.island?.split(" ") ?? [];
const failure = document.querySelector<HTMLElement>("[data-load-failed]");

if (box && programs[0]) {
	const [program] = programs;
	let isLoading = false;
	const load = () => {
		if (isLoading) return;
		isLoading = true;
		import(program).catch(report);
	};
	for (const sign of ["pointerover", "focusin", "input", "click"]) box.addEventListener(sign, load);
	box.addEventListener("click", notePress);
	// Before React, which may hydrate the page to hear of the input.
	document.addEventListener("input", noteInput, true);
	document.addEventListener("click", (event) => runLink(event, box, load));
	failure?.querySelector("button")?.addEventListener("click", () => {
		failure.hidden = true;
		isLoading = false;
		load();
	});
	new PerformanceObserver(fetchAll).observe({ type: "paint", buffered: true });
	// The address may hold a moment of a run. In a text of this site, a reader has turned to the figure.
	if (location.search || window.frameElement) load();
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

/** Says that the program cannot be loaded, and takes back that buttons wait for it. */
function report() {
	if (!failure || !box) return;
	failure.hidden = false;
	for (const button of box.querySelectorAll<HTMLElement | SVGElement>("[data-pressed]"))
		delete button.dataset.pressed;
}

/** Marks a button that was pressed before the program could hear it, and when. It counts once: who sees nothing happen presses again. */
function notePress({ target, timeStamp }: Event) {
	if (!box?.dataset.island || !(target instanceof Element)) return;
	const button = target.closest<HTMLElement | SVGElement>("button, [role=button]");
	if (button) button.dataset.pressed ??= String(timeStamp);
}

/** Marks a control that a visitor has set before the program could hear it. One that a browser has put back is not marked. */
function noteInput({ target }: Event) {
	if (!box?.dataset.island || !(target instanceof HTMLElement) || !box.contains(target)) return;
	if (target instanceof HTMLInputElement && target.type === "checkbox")
		target.dataset.entered = String(target.checked);
	else if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement)
		target.dataset.entered = target.value;
}

/** Runs what a link in the text names in the figure beside it: the program reads it from the address. */
function runLink(event: MouseEvent, box: HTMLElement, load: () => void) {
	if (!(event.target instanceof Element) || event.button !== 0) return;
	if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
	const link = event.target.closest<HTMLAnchorElement>("a[data-run]");
	if (!link || link.pathname !== location.pathname) return;
	event.preventDefault();
	history.replaceState(history.state, "", link.href);
	box.dataset.run = "";
	load();
	box.dispatchEvent(new Event("run"));
	box.querySelector("[data-instrument]")?.scrollIntoView({ block: "start" });
}
