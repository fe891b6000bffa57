import { createLoader, getScripts } from "./load-script";

/** Delay in ms where requestIdleCallback is not supported. */
const REST = 300;

function load() {
	const loadScript = createLoader("idle-scripts");
	for (const script of getScripts("idle")) loadScript(script, document.body);
}

/** Loads scripts of other companies, such as analytics, once the page is shown and the browser is idle. */
function loadWhenShown() {
	new PerformanceObserver((_, painted) => {
		painted.disconnect();
		if ("requestIdleCallback" in window) requestIdleCallback(load);
		else setTimeout(load, REST);
	}).observe({ type: "paint", buffered: true });
}

// A frame of this site is part of a visit, and a page that the browser renders ahead is not yet one.
if (window === window.top) {
	if (document.prerendering) document.addEventListener("prerenderingchange", loadWhenShown, { once: true });
	else loadWhenShown();
}
