/** Applies a chosen theme in the head, before first paint, so that the page never flashes. */
try {
	const theme = localStorage.getItem("theme");
	if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
	// Storage may be blocked. Then the system's theme applies.
}
