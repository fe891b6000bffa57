/** Shows the largest copy of an image in the page's dialog, on a press of its link. Escape or another press closes it. */
const dialog = document.querySelector<HTMLDialogElement>("dialog.enlarged");
let pressed: HTMLAnchorElement | undefined;

function open(dialog: HTMLDialogElement, link: HTMLAnchorElement) {
	const picture = link.firstElementChild?.cloneNode(true);
	if (!(picture instanceof HTMLElement)) return;
	const image = picture.querySelector("img") ?? picture;
	for (const name of ["width", "height", "class", "loading", "title"]) image.removeAttribute(name);
	for (const source of picture.querySelectorAll("source"))
		source.sizes = `min(100vw, ${/ (\d+)w$/.exec(source.srcset)?.[1]}px)`;
	dialog.ariaLabel = image.getAttribute("alt");
	dialog.firstElementChild?.replaceWith(picture);
	pressed = link;
	dialog.showModal();
}

if (dialog) {
	for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-enlarge]")) {
		link.ariaHasPopup = "dialog";
		link.addEventListener("click", (event) => {
			if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
			event.preventDefault();
			open(dialog, link);
		});
	}
	dialog.addEventListener("click", () => dialog.close());
	// Safari does not focus a link that is pressed, so it cannot return the focus to it.
	dialog.addEventListener("close", () => pressed?.focus({ preventScroll: true }));
}
