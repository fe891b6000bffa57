/** Says on the root that the page has been painted once: what can wait for that is in app/fallback-fonts.css. */
new PerformanceObserver(() => {
	document.documentElement.dataset.painted = "";
}).observe({ type: "paint", buffered: true });
