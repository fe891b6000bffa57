/** On a later visit to a long text, marks in its table of contents the section that the reader stopped in. */
const sections = [...document.querySelectorAll<HTMLAnchorElement>("[data-toc] a")];
const key = `stopped ${location.pathname}`;

/** The section in the window when the reader leaves; nothing before the second and in the last, where nothing is left to find again. */
function stopped(): string | undefined {
	const at = sections.findIndex((link) => link.ariaCurrent);
	return at > 0 && at < sections.length - 1 ? sections[at]?.hash : undefined;
}

if (sections.length > 0) {
	try {
		const hash = localStorage.getItem(key);
		for (const link of sections) link.toggleAttribute("data-stopped", link.hash === hash);
		addEventListener("pagehide", () => {
			const left = stopped();
			if (left) localStorage.setItem(key, left);
			else localStorage.removeItem(key);
		});
	} catch {
		// Storage may be forbidden: then nothing is remembered.
	}
}
