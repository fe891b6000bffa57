/** Runs in the head, before anything is painted, so that a chosen theme never flashes in. */
try {
	const theme = localStorage.getItem("theme");
	if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
	// Storage may be forbidden: the system's theme holds.
}
