/**
 * Copies the page's Markdown version on a click of its link, and opens it if copying fails. The link has the words
 * for success, because they are in the language of its entry.
 */
const link = document.querySelector<HTMLAnchorElement>("[data-copy-markdown]");

link?.addEventListener("click", (event) => {
	if (event.ctrlKey || event.metaKey || event.shiftKey) return;
	event.preventDefault();
	fetch(link.href)
		.then((response) => response.text())
		.then((text) => navigator.clipboard.writeText(text))
		.then(
			() => {
				link.textContent = link.dataset.copyMarkdown ?? "";
			},
			// Safari allows copying only within the click event.
			() => location.assign(link.href),
		);
});
