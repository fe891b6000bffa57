import { root } from "./root";

/** Marks the root after first paint, so that app/fallback-fonts.css can delay fonts until then. */
new PerformanceObserver(() => {
	root.dataset.painted = "";
}).observe({ type: "paint", buffered: true });
