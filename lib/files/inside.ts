import { lstatSync, readdirSync, readFileSync, readlinkSync, realpathSync, type Stats } from "node:fs";
import path from "node:path";

/** The reason why a path is not read. */
export type Refusal = "missing" | "outside" | "loop" | "nested" | "special" | "large";

/** The real path of a file or folder, or the reason why it is not read. */
export type Resolved =
	| { realPath: string; stats: Stats; refused?: undefined }
	| { realPath?: undefined; stats?: undefined; refused: Refusal };

/** Size limit of content files, in bytes. */
export const LARGEST = 1024 * 1024;

/** Maximum number of links in one path, as in Linux. */
const MOST_LINKS = 40;

/**
 * Returns the real path of a file or folder below a folder. Rejects a path that ".." or a link leads outside the
 * folder. The walk examines one part of the path at a time and never anything outside, so the result does not reveal
 * what is there.
 *
 * @param root a trusted folder, whether or not it is a link
 * @param file relative to root; an absolute path must be below it
 */
export function resolveInside(root: string, file: string): Resolved {
	if (file.includes("\0")) return { refused: "missing" };
	const written = path.resolve(root);
	try {
		const base = realpathSync(/* turbopackIgnore: true */ root);
		const parts = partsBelow([written, base], path.resolve(written, file));
		return parts ? walk(base, written, parts) : { refused: "outside" };
	} catch {
		// The root does not exist, a folder is not readable, or a name is too long.
		return { refused: partsBelow([written], path.resolve(written, file)) ? "missing" : "outside" };
	}
}

function walk(base: string, written: string, parts: string[]): Resolved {
	let ahead = parts;
	let at = base;
	let links = 0;
	for (let name = ahead.shift(); name !== undefined; name = ahead.shift()) {
		if (name === "" || name === ".") continue;
		if (name === "..") {
			// Above the base only names are compared: a link may lead out and in again.
			const back = partsBelow([base], path.resolve(at, "..", ...ahead));
			if (at === base && !back) return { refused: "outside" };
			if (at === base) ahead = back ?? [];
			else at = path.dirname(at);
			continue;
		}
		const next = path.join(at, name);
		const stats = lstatSync(/* turbopackIgnore: true */ next, { throwIfNoEntry: false });
		if (!stats) return { refused: "missing" };
		if (!stats.isSymbolicLink()) {
			at = next;
			continue;
		}
		if (++links > MOST_LINKS) return { refused: "loop" };
		const target = readlinkSync(/* turbopackIgnore: true */ next);
		if (path.isAbsolute(target)) {
			const below = partsBelow([written, base], path.resolve(target));
			if (!below) return { refused: "outside" };
			at = base;
			ahead = [...below, ...ahead];
		} else ahead = [...target.split(path.sep), ...ahead];
	}
	const stats = lstatSync(/* turbopackIgnore: true */ at);
	if (!stats.isFile() && !stats.isDirectory()) return { refused: "special" };
	return { realPath: at, stats };
}

/** Splits a path into its parts below the first folder that contains it. Returns undefined if no folder contains it. */
function partsBelow(folders: string[], realPath: string): string[] | undefined {
	for (const folder of folders) {
		const below = path.relative(folder, realPath);
		if (below !== ".." && !below.startsWith(`..${path.sep}`) && !path.isAbsolute(below))
			return below.split(path.sep);
	}
	return undefined;
}

/** Reads a file below a folder. Returns undefined if `resolveInside` rejects it or it is not a file. */
export function readInside(root: string, file: string): Buffer | undefined {
	const { realPath, stats } = resolveInside(root, file);
	if (!realPath || !stats.isFile()) return undefined;
	try {
		return readFileSync(/* turbopackIgnore: true */ realPath);
	} catch {
		return undefined;
	}
}

/** Returns whether there is a file at a path below a folder. */
export const isFileInside = (root: string, file: string): boolean =>
	resolveInside(root, file).stats?.isFile() ?? false;

/** A file below a folder, with its real path. */
export interface FileInside {
	/** Its path relative to the root, with "/" as separator. */
	file: string;
	/** Its real path. */
	realPath: string;
	size: number;
}

/** The result of `filesInside`. */
export interface Inside {
	files: FileInside[];
	/** Links that lead outside the folder, nowhere, or in circles; pipes, sockets, and devices. */
	refused: { file: string; reason: Refusal }[];
}

/**
 * Lists every file of a folder, sorted by name. Follows links that stay in the folder. Does not follow links to
 * folders within a linked folder, so the number of files stays bounded. Omits hidden files.
 *
 * @param root the project's folder
 * @param folder its path relative to the root, such as "public"; a missing folder has no files
 * @param isShown returns whether a hidden name is listed nevertheless
 */
export function listFiles(
	root: string,
	folder: string,
	isShown: (name: string) => boolean = () => false,
): Inside {
	const found: Inside = { files: [], refused: [] };
	const base = resolveInside(root, folder);
	if (base.refused === "missing" && !isLink(path.join(root, folder))) return found;
	if (base.refused) return { files: [], refused: [{ file: folder, reason: base.refused }] };
	const search = (realPath: string, name: string, open: string[], isLinked: boolean) => {
		for (const entry of readdirSync(realPath, { withFileTypes: true }).sort(byName)) {
			if (entry.name.startsWith(".") && !isShown(entry.name)) continue;
			const file = `${name}/${entry.name}`;
			const own = resolveInside(base.realPath, path.join(realPath, entry.name));
			const refuse = (reason: Refusal) => found.refused.push({ file, reason });
			if (own.refused) refuse(own.refused);
			else if (own.stats.isFile()) found.files.push({ file, realPath: own.realPath, size: own.stats.size });
			else if (open.some((above) => above === own.realPath)) refuse("loop");
			else if (isLinked && entry.isSymbolicLink()) refuse("nested");
			else search(own.realPath, file, [...open, own.realPath], isLinked || entry.isSymbolicLink());
		}
	};
	search(base.realPath, folder, [base.realPath], false);
	return found;
}

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);

const isLink = (realPath: string) =>
	lstatSync(realPath, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

/** Returns a message that tells an author why a file is rejected and how to fix it. */
export function refusalMessage(reason: Refusal, folder: string): string {
	switch (reason) {
		case "missing":
			return "is a link to a file that does not exist: remove it";
		case "outside":
			return `is a link to a file outside ${folder}/: copy the file into ${folder}/`;
		case "loop":
			return "is a circular link: remove it";
		case "nested":
			return "is a linked folder in another linked folder: replace the link with a copy";
		case "special":
			return "is neither a file nor a folder (a pipe, a socket or a device): remove it";
		case "large":
			return `is larger than ${LARGEST / 1024} KB, the limit for content: split it`;
	}
}
