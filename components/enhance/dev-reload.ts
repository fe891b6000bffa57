/**
 * Development only: shows a page anew when the content is not what it was drawn from any more, also where that happened
 * before the page could listen. Several files saved at once make one reload.
 */
const shown = document.querySelector('meta[name="content-version"]')?.getAttribute("content");
let waiting = 0;
new EventSource("/dev/changes").addEventListener("message", ({ data }) => {
	if (data === shown) return;
	clearTimeout(waiting);
	waiting = window.setTimeout(() => location.reload(), 10);
});
