/** Copies the page's Markdown version on a click of its link, and opens it if copying fails. */
const link = document.querySelector<HTMLAnchorElement>("[data-copy-markdown]");

link?.addEventListener("click", (event) => {
	if (event.ctrlKey || event.metaKey || event.shiftKey) return;
	event.preventDefault();
	fetch(link.href)
		.then((response) => response.text())
		.then((text) => navigator.clipboard.writeText(text))
		.then(
			() => {
				link.textContent = link.dataset.copyMarkdown || WORDS.copied;
			},
			// Safari allows copying only within the click event.
			() => location.assign(link.href),
		);
});
