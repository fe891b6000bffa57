/** ms that a browser without requestIdleCallback is given to finish what it is doing. */
const REST = 300;

/**
 * Calls back once an element is on the screen and the browser has nothing else to do. Never does where the visitor saves
 * data.
 */
export function whenSeenAndIdle(element: Element, callback: () => void): void {
	if (navigator.connection?.saveData) return;
	new IntersectionObserver((entries, observer) => {
		if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
		observer.disconnect();
		if ("requestIdleCallback" in window) requestIdleCallback(callback);
		else setTimeout(callback, REST);
	}).observe(element);
}
