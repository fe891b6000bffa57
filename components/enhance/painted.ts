/** Says on the root that the page has been painted once: what can wait for that is in app/stand-ins.css. */
new PerformanceObserver(() => {
	document.documentElement.dataset.painted = "";
}).observe({ type: "paint", buffered: true });
