import { whenSeenAndIdle } from "./when-seen-and-idle";

/**
 * Loads a model's program on the first interaction, so that readers do not pay for it. At publishing, the URLs of the
 * program and its imports are written to the island root.
 */
const box = document.querySelector<HTMLElement>("[data-island]");
/**
 * URLs of the program and its imports. Empty under `npm run dev`, where Next loads the figure and the root names
 * its source file.
 */
const programs = box?.dataset.island?.split(" ").filter((address) => address.startsWith("/")) ?? [];
const failure = document.querySelector<HTMLElement>("[data-load-failed]");

if (box && programs[0]) {
	const [program] = programs;
	let isLoading = false;
	/** Whether a visitor has interacted with the figure. */
	let isAwaited = false;
	const start = () => {
		if (isLoading) return;
		isLoading = true;
		import(program).catch(() => {
			isLoading = isAwaited;
			if (isAwaited) report();
		});
	};
	const load = () => {
		isAwaited = true;
		start();
	};
	for (const sign of ["pointerover", "focusin", "input", "click"]) box.addEventListener(sign, load);
	for (const kind of ["click", "input", "change"]) {
		document.addEventListener(
			kind,
			(event) => {
				if (!holdBack(event, box)) return;
				event.stopPropagation();
				load();
			},
			true,
		);
	}
	document.addEventListener("click", (event) => runLink(event, box, load));
	failure?.querySelector("button")?.addEventListener("click", () => {
		failure.hidden = true;
		isLoading = false;
		load();
	});
	const begin = () => {
		new PerformanceObserver(async (_, painted) => {
			painted.disconnect();
			await fetchAll();
			// Where the figure is the page's subject, the program starts before the first interaction.
			if (box.dataset.start !== undefined) whenSeenAndIdle(box, () => importEach().then(start));
		}).observe({ type: "paint", buffered: true });
		// The URL may name a moment of a run. In a frame of this site, the reader has already interacted with the figure.
		if (location.search || window.frameElement) load();
	};
	// No model runs while the browser prerenders the page.
	if (document.prerendering) document.addEventListener("prerenderingchange", begin, { once: true });
	else begin();
}

/**
 * Fetches the program and its imports into the browser's cache after first paint. A modulepreload would also compile
 * them and block the page.
 */
async function fetchAll() {
	const answers = programs.map((address) => fetch(address, { priority: "low" }));
	// A failed request is repeated when the program is needed.
	await Promise.allSettled(answers.map(async (answer) => (await answer).arrayBuffer()));
}

/**
 * Imports the program's dependencies one by one, which avoids long tasks. Failed imports are retried with the
 * program.
 */
async function importEach() {
	for (const address of programs.slice(1)) await import(address).catch(() => {});
}

/** Shows that the program failed to load, and unmarks the pressed buttons. */
function report() {
	if (!failure || !box) return;
	failure.hidden = false;
	for (const button of box.querySelectorAll<HTMLElement | SVGElement>("[data-pressed]"))
		delete button.dataset.pressed;
}

/**
 * Marks a press or a change made before hydration, to be replayed after it. While React hydrates, it drops some events
 * and handles others, so it must see none of them.
 *
 * @returns whether the event is marked
 */
function holdBack({ type, target, timeStamp }: Event, box: HTMLElement): boolean {
	if (!box.dataset.island || !(target instanceof Element) || !box.contains(target)) return false;
	if (type === "click") return notePress(target, timeStamp);
	if (type === "input") noteInput(target);
	return true;
}

/**
 * Marks a pressed button with the time. Repeated presses count once, because a visitor who sees no reaction presses
 * again.
 */
function notePress(target: Element, time: number): boolean {
	const button = target.closest<HTMLElement | SVGElement>("button, [role=button]");
	if (button) button.dataset.pressed ??= String(time);
	return button !== null;
}

/** Marks a changed control. Values that the browser restores fire no input event and are not marked. */
function noteInput(target: Element): void {
	if (target instanceof HTMLInputElement && target.type === "checkbox")
		target.dataset.entered = String(target.checked);
	else if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement)
		target.dataset.entered = target.value;
}

/** Runs the setting of a run link in the figure on the same page. The program reads it from the URL. */
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
