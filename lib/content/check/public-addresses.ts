import { cleanPath } from "@/lib/clean-path";
import { readContentFile } from "@/lib/content/schema/content-file";
import { pathOfFile } from "@/lib/content/schema/entry-files";
import { aliasPath, pathOf } from "@/lib/content/schema/paths";
import type { Problem } from "@/lib/content/schema/problem";
import { normalizeText } from "@/lib/content/schema/source-text";
import { isPublic } from "@/lib/content/schema/state";
import type { CheckedEntry } from "./checked-entry";

/** Committed list of the path of every entry that was ever public, one per line. Every path in it must keep working. */
export const LOCK = "content/public-urls.txt";

/** Returns whether app/ has its own page for a slug, or whether static hosts would treat it as an index file. */
const isReserved = (collection: string, slug: string) =>
	slug === "index" || (collection === "posts" && slug === "tags");

/** A path in use, and the problem to report. */
interface AddressConflict {
	address: string;
	problem: Problem;
}

/** Finds slugs and aliases that another entry, another alias or a page of the site uses. */
export function findAddressConflicts(checked: Pick<CheckedEntry, "entry" | "locate">[]): AddressConflict[] {
	const owners = new Map(checked.map(({ entry }) => [pathOf(entry), entry.file]));
	return checked.flatMap(({ entry, locate }): AddressConflict[] => {
		const { collection, file, slug, aliases } = entry;
		const own = pathOf(entry);
		const message = `${own} is a page of the site; rename the file`;
		const taken: AddressConflict = {
			address: own,
			problem: { file, line: 1, column: 1, field: "", message },
		};
		return [
			...(isReserved(collection, slug) ? [taken] : []),
			...aliases.flatMap((alias, index) => {
				const address = cleanPath(aliasPath(collection, alias));
				const position = { ...locate(["aliases", index]), field: `aliases.${index}` };
				if (address === own) {
					const message = `"${alias}" is this entry's own ${alias === slug ? "slug" : "path"}, not a former one: remove it`;
					return [{ address, problem: { file, ...position, message } }];
				}
				const other = isReserved(collection, alias) ? "a page of the site" : owners.get(address);
				owners.set(address, file);
				if (!other) return [];
				const message = `${address} is taken by ${other}`;
				return [{ address, problem: { file, ...position, message } }];
			}),
		];
	});
}

/**
 * Finds aliases that would hide a page or a file of the site, which answers in their place.
 *
 * @param exists whether the site has a page or file at a path, besides the pages of entries
 */
export function findHiddenAliases(checked: CheckedEntry[], exists: (path: string) => boolean): Problem[] {
	const pages = new Set(checked.map(({ entry }) => pathOf(entry)));
	return checked.flatMap(({ entry, locate }) =>
		entry.aliases.flatMap((alias, index): Problem[] => {
			const address = cleanPath(aliasPath(entry.collection, alias));
			if (!alias.startsWith("/") || pages.has(address) || !exists(address)) return [];
			const message = `${address} is a page of the site, not a former one: remove it`;
			const path = ["aliases", index];
			return [{ file: entry.file, ...locate(path), field: path.join("."), message }];
		}),
	);
}

/** Returns the paths of all public entries. A release adds them to the list (lib/publish/record-addresses.ts). */
export function getPublicAddresses(checked: CheckedEntry[]): string[] {
	return checked.filter(({ entry }) => isPublic(entry)).flatMap(addresses);
}

/**
 * Finds public paths that vanished without an alias.
 *
 * @param root folder that holds content/
 * @param unread files with problems, whose paths are unknown
 */
export function findVanishedAddresses(root: string, checked: CheckedEntry[], unread: string[]): Problem[] {
	const locked = parseAddresses(readContentFile(root, LOCK)?.toString() ?? "");
	const shown = checked.filter(({ entry }) => isPublic(entry));
	const now = new Set(getPublicAddresses(checked));
	const movedTo = getMovedPages(shown);
	const hidden = new Set(unread.map(pathOfFile));
	return locked.flatMap((address, index): Problem[] => {
		const [former = "", anchor] = address.split("#");
		const page = movedTo.get(former) ?? former;
		if (address === "" || hidden.has(page)) return [];
		if (now.has(anchor === undefined ? page : `${page}#${anchor}`)) return [];
		// A vanished page is reported once, not for each of its headings.
		if (anchor !== undefined && !now.has(page)) return [];
		const where = page === former ? "" : ` of ${page}`;
		const message =
			anchor === undefined
				? `${page} was published and no longer exists: add its slug to "aliases" of the entry that replaces it, or make it public again; if it was never online, remove this line`
				: `${address} was published and no longer exists: put <a id="${anchor}" /> above the heading${where} that replaces it; if it was never online, remove this line`;
		return [{ file: LOCK, line: index + 1, column: 1, field: "", message }];
	});
}

/** Parses the list: one path per line. */
export const parseAddresses = (text: string) => normalizeText(text).split("\n");

/** Returns the path of an entry's page; for posts and roles also the URLs of its headings. */
function addresses({ entry, facts }: CheckedEntry): string[] {
	const anchored = entry.collection === "posts" || entry.collection === "roles";
	const anchors = anchored ? [...facts.headings, ...facts.ids.map(({ id }) => id)] : [];
	return [pathOf(entry), ...anchors.map((anchor) => `${pathOf(entry)}#${anchor}`)];
}

/** Returns the former paths of entries with their current ones. */
export function getMovedPages(checked: Pick<CheckedEntry, "entry">[]): Map<string, string> {
	return new Map(
		checked.flatMap(({ entry }) =>
			entry.aliases.map((alias) => [cleanPath(aliasPath(entry.collection, alias)), pathOf(entry)] as const),
		),
	);
}
