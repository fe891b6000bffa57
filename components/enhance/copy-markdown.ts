/** Copies the Markdown version of the page when its link is clicked; opens it where that fails. */
const link = document.querySelector<HTMLAnchorElement>("[data-copy-markdown]");

link?.addEventListener("click", (event) => {
	if (event.ctrlKey || event.metaKey || event.shiftKey) return;
	event.preventDefault();
	const text = fetch(link.href)
		.then((response) => response.text())
		.then((markdown) => new Blob([markdown], { type: "text/plain" }));
	// Safari copies only within the click, so the text is promised.
	navigator.clipboard.write([new ClipboardItem({ "text/plain": text })]).then(
		() => {
			link.textContent = "Copied";
		},
		() => location.assign(link.href),
	);
});
