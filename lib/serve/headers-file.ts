import {
	caching,
	commonHeaders,
	embedding,
	getHeaders,
	getTypeHeaders,
	HASHED,
	openToOthers,
	policies,
} from "./headers";
import type { Resources } from "./resources";

const CSP = "content-security-policy";

/** Headers of every path on a static host, which cannot tell a page from a file by its path. */
const usual: Record<string, string> = { ...commonHeaders, [CSP]: policies.other };

/** Renders the file `_headers` of static hosts. The number of sections does not grow with the number of pages. */
export function renderHeadersFile(site: Resources): string {
	const files = [...site.byPath.values()].map(({ file }) => file);
	return [
		section("/*", usual),
		section(`/${HASHED}*`, { "cache-control": caching.hashed }),
		...endingsOf(files).flatMap((ending) => replacement(`/*.${ending}`, getTypeHeaders(`a.${ending}`))),
		// A pattern cannot name each page's path, as the server's Link header does. This keeps Markdown versions out of
		// search.
		...(files.some((file) => file.endsWith(".md")) ? [section("/*.md", { "x-robots-tag": "noindex" })] : []),
		...foldersOfEmbeds(site).flatMap((folder) => replacement(`${folder}*`, embedding)),
		...placesOpenToOthers(site).flatMap((pattern) => replacement(pattern, openToOthers)),
		...placesOfOtherHtml(site).flatMap((pattern) => replacement(pattern, { [CSP]: policies.html })),
		"",
	].join("\n");
}

/** Returns the folders of embeddable pages. */
function foldersOfEmbeds(site: Resources): string[] {
	const embeds = [...site.byPath].filter(([, { headers }]) => headers[CSP] === policies.embed);
	return [...new Set(embeds.map(([address]) => topOf(address)))];
}

/** Returns the patterns of pages that load something of other companies: top-level folders, and single pages. */
function placesOpenToOthers(site: Resources): string[] {
	const name = "cross-origin-embedder-policy";
	const open = [...site.byPath].flatMap(([address, { headers }]) =>
		headers[name] === openToOthers[name] ? address : [],
	);
	return [...new Set(open.map((address) => (topOf(address) === "" ? address : `${topOf(address)}*`)))];
}

/** Returns the top-level folder of an address, with slashes. */
const topOf = (address: string) => address.slice(0, address.indexOf("/", 1) + 1);

function section(pattern: string, headers: Record<string, string>): string {
	return [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
}

/**
 * Renders a section that replaces common headers. Some hosts would send both values: "!" removes the common one, and
 * other hosts ignore it.
 */
function replacement(pattern: string, headers: Record<string, string>): string[] {
	const others = Object.entries(headers).filter(([name, value]) => usual[name] !== value);
	if (others.length === 0) return [];
	return [[pattern, ...others.flatMap(([name, value]) => [`  ! ${name}`, `  ${name}: ${value}`])].join("\n")];
}

/** Returns file extensions as written, because paths are case-sensitive. Pages are requested without theirs. */
function endingsOf(files: string[]): string[] {
	const endings = files.flatMap((file) => /\.([\w-]+)$/.exec(file)?.[1] ?? []);
	return [...new Set(endings)].filter((ending) => ending !== "html").sort();
}

/** Returns the patterns of HTML files that are not pages: top-level folders without a page, and single files. */
function placesOfOtherHtml(site: Resources): string[] {
	const html = [...site.byPath].filter(([, { file }]) => file.endsWith(".html"));
	const isOther = (file: string, headers: Record<string, string>) =>
		headers[CSP] !== getHeaders(file)[CSP] && headers[CSP] !== policies.embed;
	const mixed = new Set(
		html.filter(([, { file, headers }]) => !isOther(file, headers)).map(([address]) => topOf(address)),
	).add("");
	const places = html
		.filter(([, { file, headers }]) => isOther(file, headers))
		.map(([address]) => (mixed.has(topOf(address)) ? address : `${topOf(address)}*`));
	return [...new Set(places)];
}
