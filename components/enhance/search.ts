import { SHORTCUT } from "@/components/search/stored";
import { withBasePath } from "@/components/system/base-path";

/** Opens the search dialog by its link, "/", or Ctrl/⌘ K. Loads the dialog's program on first use. */
const link = document.querySelector<HTMLAnchorElement>("[data-search]");

function open(query?: string) {
	import("@/components/search/main").then(
		({ openSearch }) => openSearch(query),
		() => link?.ariaCurrent || location.assign(withBasePath("/search")),
	);
}

/** Returns whether the event comes from a text field. */
const isInTextField = (event: Event) => {
	const [at] = event.composedPath();
	return at instanceof HTMLElement && at.matches(":read-write");
};

if (link) {
	// The link's aria-keyshortcuts lists the active shortcuts, because "/" can be turned off.
	try {
		if (localStorage.getItem(SHORTCUT)) link.ariaKeyShortcuts = "Control+K";
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
				: key === "/" && link.ariaKeyShortcuts?.startsWith("/") && !isInTextField(event))
		)
			return;
		event.preventDefault();
		open();
	});
	// /search?q=queues opens the dialog with that query.
	const query = link.ariaCurrent && new URLSearchParams(location.search).get("q");
	if (query) open(query);
}
