/** Copies the Markdown version of the page when its link is clicked; opens it where that fails. */
const link = document.querySelector<HTMLAnchorElement>("[data-copy-markdown]");

link?.addEventListener("click", (event) => {
	if (event.ctrlKey || event.metaKey || event.shiftKey) return;
	event.preventDefault();
	fetch(link.href)
		.then((response) => response.text())
		.then((text) => navigator.clipboard.writeText(text))
		.then(
			() => {
				link.textContent = "Copied";
			},
			// Safari copies only within the click.
			() => location.assign(link.href),
		);
});
