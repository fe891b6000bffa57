import { lstatSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { Problem } from "./problem";
import { type Collection, collectionNames } from "./schema";

/** What contentlayer calls a collection's documents, and the folder that it puts them in. */
export const documentType = (collection: Collection) =>
	collection.replace(/^./, (letter) => letter.toUpperCase());

/** Whether a path is a file, or a link to one, that is not hidden. */
export function isShownFile(place: string): boolean {
	if (path.basename(place).startsWith(".")) return false;
	return statSync(place, { throwIfNoEntry: false })?.isFile() ?? false;
}

/**
 * Lists what lies below content/: the entry files by name, and a problem for each other file that could be meant as an
 * entry. Nothing that could be one is left out without a problem.
 *
 * @param root folder that holds content/
 */
export function listContent(root: string): { entries: string[]; problems: Problem[] } {
	const content = path.join(/* turbopackIgnore: true */ root, "content");
	// Listing everything does not follow a link to a folder; a collection may be one.
	const names = [
		...readdirSync(content, { recursive: true, encoding: "utf8" }),
		...collectionNames.flatMap((collection) =>
			namesIn(path.join(content, collection)).map((name) => path.join(collection, name)),
		),
	];
	const files = [...new Set(names)]
		.map((name) => path.posix.join("content", name.split(path.sep).join("/")))
		.sort();
	const entries: string[] = [];
	const problems: Problem[] = [];
	for (const file of files) {
		const reason = whyNoEntry(path.join(root, file), file);
		if (reason !== undefined) problems.push({ file, line: 1, column: 1, field: "", message: reason });
		else if (isEntryFile(file) && isShownFile(path.join(root, file))) entries.push(file);
	}
	// In the order of the collections, then by name.
	return { entries: collectionNames.flatMap((name) => entries.filter((file) => isIn(name, file))), problems };
}

/** The names in a folder; none for a collection that nobody has written for yet. */
function namesIn(folder: string): string[] {
	return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];
}

/** How texts are named, by mistake too: some systems hide the .txt of post.mdx.txt. */
const TEXT = /\.(?:mdx?|mdown|markdown|mkdn?|mdtxt)(?:\.txt)?\s*$/i;

/** A collection's folder holds texts, and what their bodies may import. Nothing reads a file of another kind there. */
const IMPORTED = /\.(?:[cm]?[jt]sx?|json|css|txt|svg|png|jpe?g|gif|webp|avif|mp4|webm|woff2?)$/i;

/** Copies that editors and systems leave beside a file: x.mdx~, #x.mdx#, .x.mdx.swp, .#x.mdx, ._x.mdx. */
const LEFTOVER = /~$|^#.*#$|\.(?:sw[a-p]|bak|orig|rej|tmp)$|^\.(?:#|_|DS_Store)/;

const isIn = (collection: string, file: string) => path.posix.dirname(file) === `content/${collection}`;
const isInCollection = (file: string) => collectionNames.some((name) => isIn(name, file));
const isEntryFile = (file: string) => isInCollection(file) && file.endsWith(".mdx");

/** Why a file that could be meant as an entry is none; undefined for entries, and for files that are not meant as one. */
function whyNoEntry(place: string, file: string): string | undefined {
	const name = path.posix.basename(file);
	if (file === "content/README.md" || LEFTOVER.test(name)) return undefined;
	const isText = TEXT.test(name);
	if (!isText && !isInCollection(file)) return undefined;
	const found = statSync(place, { throwIfNoEntry: false });
	// A folder beside an entry holds what its body imports.
	if (found?.isDirectory()) return undefined;
	if (!found)
		return lstatSync(place, { throwIfNoEntry: false })
			? "is a link to nothing"
			: "cannot be found under its name";
	if (!found.isFile()) return "is not a file";
	if (isText && !isInCollection(file))
		return `is in no collection; expected ${collectionNames.map((each) => `content/${each}/NAME.mdx`).join(", ")}`;
	if (name.startsWith("."))
		return "is hidden, as its name starts with a dot: rename it, or move it out of content/";
	if (name.endsWith(".mdx") || (!isText && IMPORTED.test(name))) return undefined;
	return isText
		? `is not read, as its name does not end in .mdx: call it ${name.replace(TEXT, ".mdx")}`
		: "is not read, as its name does not end in .mdx: rename it, or move it out of content/";
}
