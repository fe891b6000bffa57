/** Links of the table of contents; empty if the page has none. */
export const links = [...document.querySelectorAll<HTMLAnchorElement>("[data-toc] a")];

/** The linked headings. The last one above a third of the window is marked as the current section. */
const headings = links.flatMap(
	(link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? [],
);

function mark() {
	const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
	const current = passed.at(-1)?.id;
	for (const link of links)
		link.ariaCurrent = current !== undefined && link.hash === `#${current}` ? "true" : null;
}

if (headings.length > 0) {
	let waiting = false;
	const markSoon = () => {
		if (waiting) return;
		waiting = true;
		requestAnimationFrame(() => {
			waiting = false;
			mark();
		});
	};
	addEventListener("scroll", markSoon);
	addEventListener("resize", markSoon);
	markSoon();
}
