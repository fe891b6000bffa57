/**
 * Development only: reloads the page when the content has changed since it was rendered, even if that happened before the
 * page could listen. Several files saved at once cause one reload.
 */
const shown = document.querySelector('meta[name="content-version"]')?.getAttribute("content");
let waiting = 0;
new EventSource("/dev/changes").addEventListener("message", ({ data }) => {
	if (data === shown) return;
	clearTimeout(waiting);
	waiting = window.setTimeout(() => location.reload(), 10);
});
