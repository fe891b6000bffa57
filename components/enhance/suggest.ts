import { distance } from "fastest-levenshtein";

/** On the page that says 404: puts the pages whose address is nearest to what was asked for above the list of all. */
const place = document.querySelector("[data-suggestions]");

if (place) {
	const asked = decodeURI(location.pathname).toLowerCase();
	const near = [...document.querySelectorAll<HTMLAnchorElement>("[data-all-pages] a")]
		.map((link) => ({ link, far: distanceOf(asked, link.pathname) }))
		.filter(({ far }) => far < 0.5)
		.sort((a, b) => a.far - b.far)
		.slice(0, 3);
	place.querySelector("ul")?.append(
		...near.map(({ link }) => {
			const item = document.createElement("li");
			item.append(link.cloneNode(true));
			return item;
		}),
	);
	place.toggleAttribute("hidden", near.length === 0);
}

/** Share of letters that differ, 0 to 1: of the whole address, or of its last part alone. */
function distanceOf(asked: string, path: string): number {
	const share = (a: string, b: string) => distance(a, b) / Math.max(a.length, b.length, 1);
	const last = (address: string) => address.slice(address.lastIndexOf("/") + 1);
	return Math.min(share(asked, path), share(last(asked), last(path)));
}
