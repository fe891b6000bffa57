import { distance } from "fastest-levenshtein";
import { basePath } from "@/components/system/base-path";

/** Common paths on other sites, with the corresponding pages of this site. */
const COMMON: Record<string, string> = { "/cv": "/resume", "/about": "/", "/contact": "/" };

/** Largest share of different letters in a path's last segment. */
const MOST_DIFFERENT = 1 / 3;

/** On the 404 page, suggests the pages whose paths are most similar to the requested one. */
const suggestions = document.querySelector("[data-suggestions]");

if (suggestions) {
	const requested = decodeURI(location.pathname)
		.slice(basePath.length)
		.toLowerCase()
		.replace(/(?<!\/)\/+$/, "");
	const near = [...document.querySelectorAll<HTMLAnchorElement>("[data-all-pages] a")]
		.map((link) => ({
			link,
			difference: getDifference(requested, link.pathname.slice(basePath.length)),
			isElsewhere: folderOf(requested) !== folderOf(link.pathname.slice(basePath.length)),
		}))
		.filter(({ difference }) => difference <= MOST_DIFFERENT)
		.sort((a, b) => a.difference - b.difference || Number(a.isElsewhere) - Number(b.isElsewhere))
		.slice(0, 3);
	suggestions.querySelector("ul")?.append(
		...near.map(({ link }) => {
			const item = document.createElement("li");
			item.append(link.cloneNode(true));
			return item;
		}),
	);
	suggestions.toggleAttribute("hidden", near.length === 0);
}

/** Returns the share of letters that differ, 0 to 1, in the last segments; 0 if the requested one is a prefix of the other. */
function getDifference(requested: string, path: string): number {
	if (COMMON[requested] === path) return 0;
	const [typed, name] = [nameOf(requested), nameOf(path)];
	if (typed.length > 2 && name.startsWith(typed)) return 0;
	return distance(typed, name) / Math.max(typed.length, name.length, 1);
}

function folderOf(path: string): string {
	return path.slice(0, path.lastIndexOf("/"));
}

function nameOf(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1);
}
