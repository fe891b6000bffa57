/** Delay in ms where requestIdleCallback is not supported. */
const REST = 300;

/** Calls back once an element is visible and the browser is idle. Never calls back if the visitor saves data. */
export function whenSeenAndIdle(element: Element, callback: () => void): void {
	if (navigator.connection?.saveData) return;
	new IntersectionObserver((entries, observer) => {
		if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
		observer.disconnect();
		if ("requestIdleCallback" in window) requestIdleCallback(callback);
		else setTimeout(callback, REST);
	}).observe(element);
}
