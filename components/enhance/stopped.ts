import { links } from "./toc";

/** On a later visit to a long text, marks in its table of contents the section that the reader stopped in. */
const key = `stopped ${location.pathname}`;

/** The section in the window when the reader leaves; nothing before the second and in the last, where nothing is left to find again. */
function stopped(): string | undefined {
	const at = links.findIndex((link) => link.ariaCurrent);
	return at > 0 && at < links.length - 1 ? links[at]?.hash : undefined;
}

if (links.length > 0) {
	try {
		const hash = localStorage.getItem(key);
		for (const link of links) link.toggleAttribute("data-stopped", link.hash === hash);
		addEventListener("pagehide", () => {
			const left = stopped();
			if (left) localStorage.setItem(key, left);
			else localStorage.removeItem(key);
		});
	} catch {
		// Storage may be forbidden: then nothing is remembered.
	}
}
