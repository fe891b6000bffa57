import { SHORTCUT } from "@/components/search/stored";

/** Opens search above the page: by its link, "/" or Ctrl/⌘ K. What searches is loaded on first use. */
const link = document.querySelector<HTMLAnchorElement>("[data-search]");

function open(query?: string) {
	import("@/components/search/main").then(
		({ openSearch }) => openSearch(query),
		() => link?.ariaCurrent || location.assign("/search"),
	);
}

/** Whether the keyboard is the visitor's to write with. */
const writing = (event: Event) => {
	const [at] = event.composedPath();
	return at instanceof HTMLElement && at.matches(":read-write");
};

if (link) {
	// The link says which shortcuts work; turning "/" off changes it.
	try {
		if (localStorage.getItem(SHORTCUT)) link.setAttribute("aria-keyshortcuts", "Control+K");
	} catch {}
	link.addEventListener("click", (event) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		open();
	});
	addEventListener("keydown", (event) => {
		const { key, ctrlKey, metaKey, altKey } = event;
		if (
			event.isComposing ||
			altKey ||
			!(ctrlKey || metaKey
				? key.toLowerCase() === "k"
				: key === "/" && link.getAttribute("aria-keyshortcuts")?.startsWith("/") && !writing(event))
		)
			return;
		event.preventDefault();
		open();
	});
	// The address of a search, to keep or to send: /search?q=queues.
	const asked = link.ariaCurrent && new URLSearchParams(location.search).get("q");
	if (asked) open(asked);
}
