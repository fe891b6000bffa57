import { caching, commonHeaders, getHeaders, HASHED, headersByEnding, policies } from "./headers";
import type { Resources } from "./resources";

const CSP = "content-security-policy";

/** Headers of every address on a static host, which cannot tell a page from a file by its address. */
const usual: Record<string, string> = { ...commonHeaders, [CSP]: policies.other };

/** The headers as static hosts read them from a file `_headers`: as many sections for a thousand pages as for one. */
export function renderHeadersFile(site: Resources): string {
	const files = [...site.byPath.values()].map(({ file }) => file);
	return [
		section("/*", usual),
		section(`/${HASHED}*`, { "cache-control": caching.hashed }),
		...endingsOf(files).flatMap((ending) => replacement(`/*.${ending}`, headersByEnding(`a.${ending}`))),
		// A pattern cannot name each page's address, as the server's Link does; the text does, and this keeps copies out of search.
		...(files.some((file) => file.endsWith(".md")) ? [section("/*.md", { "x-robots-tag": "noindex" })] : []),
		...placesOfOtherHtml(site).flatMap((place) => replacement(place, { [CSP]: policies.html })),
		"",
	].join("\n");
}

function section(place: string, headers: Record<string, string>): string {
	return [place, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
}

/** A section for headers that are not the usual ones. Some hosts send both values then: "!" takes the usual one back, and others leave it out. */
function replacement(place: string, headers: Record<string, string>): string[] {
	const others = Object.entries(headers).filter(([name, value]) => usual[name] !== value);
	if (others.length === 0) return [];
	return [[place, ...others.flatMap(([name, value]) => [`  ! ${name}`, `  ${name}: ${value}`])].join("\n")];
}

/** The endings as the files have them: an address is matched with its case. Pages are asked for without theirs. */
function endingsOf(files: string[]): string[] {
	const endings = files.flatMap((file) => /\.([\w-]+)$/.exec(file)?.[1] ?? []);
	return [...new Set(endings)].filter((ending) => ending !== "html").sort();
}

/** Where HTML lies that is not a page: folders at the top without a page, and single files. */
function placesOfOtherHtml(site: Resources): string[] {
	const html = [...site.byPath].filter(([, { file }]) => file.endsWith(".html"));
	const isOther = (file: string, headers: Record<string, string>) => headers[CSP] !== getHeaders(file)[CSP];
	const topOf = (address: string) => address.slice(0, address.indexOf("/", 1) + 1);
	const mixed = new Set(
		html.filter(([, { file, headers }]) => !isOther(file, headers)).map(([address]) => topOf(address)),
	).add("");
	const places = html
		.filter(([, { file, headers }]) => isOther(file, headers))
		.map(([address]) => (mixed.has(topOf(address)) ? address : `${topOf(address)}*`));
	return [...new Set(places)];
}
