import { distance } from "fastest-levenshtein";

/** What many sites have at addresses of their own: here the résumé is that, and the first page says who and how to write. */
const usual: Record<string, string> = { "/cv": "/resume", "/about": "/", "/contact": "/" };

/** Of an address's last part, at most this share of letters may differ: of a short word, one. */
const NEAR = 1 / 3;

/** On the page that says 404: puts the pages whose address is nearest to what was asked for above the list of all. */
const place = document.querySelector("[data-suggestions]");

if (place) {
	const asked = decodeURI(location.pathname)
		.toLowerCase()
		.replace(/(?<!\/)\/+$/, "");
	const near = [...document.querySelectorAll<HTMLAnchorElement>("[data-all-pages] a")]
		.map((link) => ({
			link,
			far: distanceOf(asked, link.pathname),
			elsewhere: folderOf(asked) !== folderOf(link.pathname),
		}))
		.filter(({ far }) => far <= NEAR)
		.sort((a, b) => a.far - b.far || Number(a.elsewhere) - Number(b.elsewhere))
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

/** Share of letters that differ, 0 to 1, in the last part of two addresses; none where the one asked for begins the other. */
function distanceOf(asked: string, path: string): number {
	if (usual[asked] === path) return 0;
	const [typed, name] = [nameOf(asked), nameOf(path)];
	if (typed.length > 2 && name.startsWith(typed)) return 0;
	return distance(typed, name) / Math.max(typed.length, name.length, 1);
}

function folderOf(path: string): string {
	return path.slice(0, path.lastIndexOf("/"));
}

function nameOf(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1);
}
