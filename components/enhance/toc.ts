/** The table of contents, where the page has one. */
export const links = [...document.querySelectorAll<HTMLAnchorElement>("[data-toc] a")];

/** Marks in it the section that a reader is in: the last heading above a third of the window. */
const headings = links.flatMap(
	(link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? [],
);

function mark() {
	const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
	const here = passed.at(-1)?.id;
	for (const link of links) {
		if (here !== undefined && link.hash === `#${here}`) link.setAttribute("aria-current", "true");
		else link.removeAttribute("aria-current");
	}
}

if (headings.length > 0) {
	let waiting = false;
	const soon = () => {
		if (waiting) return;
		waiting = true;
		requestAnimationFrame(() => {
			waiting = false;
			mark();
		});
	};
	addEventListener("scroll", soon, { passive: true });
	addEventListener("resize", soon);
	soon();
}
