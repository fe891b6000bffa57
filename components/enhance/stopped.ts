import { links } from "./toc";

/** Marks in the table of contents the section where the reader stopped on an earlier visit. */
const key = `stopped ${location.pathname}`;

/** Returns the current section's hash, except in the first and the last section, which need no bookmark. */
function getBookmark(): string | undefined {
	const at = links.findIndex((link) => link.ariaCurrent);
	return at > 0 && at < links.length - 1 ? links[at]?.hash : undefined;
}

if (links.length > 0) {
	try {
		const hash = localStorage.getItem(key);
		for (const link of links) link.toggleAttribute("data-stopped", link.hash === hash);
		addEventListener("pagehide", () => {
			const bookmark = getBookmark();
			if (bookmark) localStorage.setItem(key, bookmark);
			else localStorage.removeItem(key);
		});
	} catch {
		// Storage may be blocked. Then there is no bookmark.
	}
}
