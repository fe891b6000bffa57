/** Development only: shows a page anew when the content changes. Several files saved at once make one reload. */
let waiting = 0;
new EventSource("/dev/changes").addEventListener("message", () => {
	clearTimeout(waiting);
	waiting = window.setTimeout(() => location.reload(), 10);
});
