import path from "node:path";
import { type Collection, collectionNames } from "@/lib/content/schema/collections";
import { parseEntryFile } from "@/lib/content/schema/entry-files";
import type { Problem } from "@/lib/content/schema/problem";
import { type FileInside, listFiles, type Refusal, refusalMessage } from "@/lib/files/inside";

/** Returns contentlayer's name for the documents of a collection, which is also the name of their folder. */
export const toDocumentType = (collection: Collection) =>
	collection.replace(/^./, (letter) => letter.toUpperCase());

/**
 * Lists the files below content/: the entry files in the order of the collections, then by name, and a problem for
 * each other file that could be meant as an entry. An entry file that must not be read is listed too; reading it
 * reports the reason.
 *
 * @param root folder that holds content/
 */
export function listContent(root: string): { entries: string[]; problems: Problem[] } {
	const { files, refused } = listFiles(root, "content", () => true);
	// Of hidden files, only Markdown could be meant as an entry.
	const names = files.map(({ file }) => file).filter((file) => !isHidden(file) || TEXT.test(file));
	const entries = [...names, ...refused.map(({ file }) => file)].filter(isEntryFile).sort();
	const links = refused.filter(({ file }) => !isEntryFile(file) && !isHidden(file));
	return {
		entries: collectionNames.flatMap((name) => entries.filter((file) => isIn(name, file))),
		problems: [
			...links.map(({ file, reason }) => refusal(file, reason)),
			...names.flatMap((file) => {
				const message = explainIgnoredFile(file);
				return message === undefined ? [] : [problem(file, message)];
			}),
		],
	};
}

/** Returns a problem for each link that leads outside public/, and for anything in it that is not a file. */
export const refusedFiles = (root: string): Problem[] =>
	publicFiles(root).refused.map(({ file, reason }) => refusal(file, reason));

/** Hidden names below public/ that are published. */
const PUBLIC_HIDDEN = [".well-known", ".nojekyll"];

/** Lists the files below public/ that are published. */
export const publicFiles = (root: string) =>
	listFiles(root, "public", (name) => PUBLIC_HIDDEN.includes(name));

/** The published files of public/ by path: "/queue.png". */
export type PublishedFiles = ReadonlyMap<string, FileInside>;

export const getPublishedFiles = (root: string): PublishedFiles =>
	new Map(publicFiles(root).files.map((found) => [found.file.slice("public".length), found]));

const problem = (file: string, message: string): Problem => ({
	file,
	line: 1,
	column: 1,
	field: "",
	message,
});

function refusal(file: string, reason: Refusal): Problem {
	const [folder = ""] = file.split("/");
	return problem(file, refusalMessage(reason, folder));
}

const isHidden = (file: string) => file.split("/").some((name) => name.startsWith("."));

/** Names that look like Markdown, including post.mdx.txt, whose .txt some systems hide. */
const TEXT = /\.(?:mdx?|mdown|markdown|mkdn?|mdtxt)(?:\.txt)?\s*$/i;

/** Files that bodies may import from a collection's folder. */
const IMPORTED = /\.(?:[cm]?[jt]sx?|json|css|txt|svg|png|jpe?g|gif|webp|avif|mp4|webm|woff2?)$/i;

/** Backup files of editors and systems: x.mdx~, #x.mdx#, .x.mdx.swp, .#x.mdx, ._x.mdx. */
const LEFTOVER = /~$|^#.*#$|\.(?:sw[a-p]|bak|orig|rej|tmp)$|^\.(?:#|_|DS_Store)/;

/** Files that could redirect imports. */
const CONFIGURATION = /\/(?:package|tsconfig|jsconfig)\.json$/;
const NO_CONFIGURATION = "configures tools, which is not allowed in content/: remove it";

const isIn = (collection: Collection, file: string) => parseEntryFile(file)?.collection === collection;
const isEntryFile = (file: string) => !isHidden(file) && parseEntryFile(file) !== undefined;
const isInCollection = (file: string) =>
	collectionNames.some((name) => path.posix.dirname(file) === `content/${name}`);

/** Returns why a file that looks like an entry is not read; undefined for entries and for other files. */
function explainIgnoredFile(file: string): string | undefined {
	const name = path.posix.basename(file);
	if (file === "content/README.md" || LEFTOVER.test(name)) return undefined;
	if (CONFIGURATION.test(file)) return NO_CONFIGURATION;
	const isText = TEXT.test(name);
	if (!isText && !isInCollection(file)) return undefined;
	if (isHidden(file))
		return "is hidden, because its name starts with a dot: rename it, or move it out of content/";
	if (isEntryFile(file)) return undefined;
	if (isText && !isInCollection(file))
		return `is not in a collection; expected ${collectionNames.map((each) => `content/${each}/NAME.mdx`).join(", ")}`;
	if (!isText && IMPORTED.test(name)) return undefined;
	return isText
		? `is not read, because its name does not end in .mdx: rename it to ${name.replace(TEXT, ".mdx")}`
		: "is not read, because its name does not end in .mdx: rename it, or move it out of content/";
}
