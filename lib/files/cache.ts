import { createHash, randomUUID } from "node:crypto";
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from "node:fs";
import path from "node:path";

/** Next keeps the folder from build to build, and so do hosts that build. */
const ROOT = /* turbopackIgnore: true */ process.cwd();
const FOLDER = path.join(/* turbopackIgnore: true */ ROOT, ".next/cache/site");

const DAY = 86_400_000;

/** How long a result that no build asks for is kept, in ms. */
const UNUSED = 30 * DAY;

/** Results of one kind of work, kept across builds. */
export interface Cache {
	/** What the same input gave before; undefined where it is not known. */
	recall(input: string | Buffer): Buffer | undefined;
	/** Whether it is known. */
	knows(input: string | Buffer): boolean;
	keep(input: string | Buffer, result: string | Uint8Array): void;
}

/**
 * A cache that cannot be stale: a result is found by the hash of its whole input, of the files that say how it is made,
 * and of the packages in use; never by time.
 *
 * @param kind name of the work
 * @param sources files and folders that say how the work is done, from the project's root
 */
export function createCache(kind: string, sources: readonly string[]): Cache {
	let code: string | undefined;
	const placeOf = (input: string | Buffer) => {
		code ??= hashOfFiles(["package-lock.json", ...sources]);
		return path.join(FOLDER, kind, createHash("sha256").update(code).update(input).digest("hex"));
	};
	return {
		recall(input) {
			const place = placeOf(input);
			try {
				const found = readFileSync(/* turbopackIgnore: true */ place);
				if (statSync(/* turbopackIgnore: true */ place).mtimeMs < Date.now() - DAY) touch(place);
				return found;
			} catch {
				return undefined;
			}
		},
		knows: (input) => existsSync(/* turbopackIgnore: true */ placeOf(input)),
		keep(input, result) {
			const place = placeOf(input);
			mkdirSync(path.dirname(place), { recursive: true });
			// Whole or not at all: another build may be reading.
			const unfinished = `${place}.${randomUUID()}`;
			writeFileSync(unfinished, result);
			renameSync(unfinished, place);
		},
	};
}

/** Removes results that no build has asked for in a month. */
export function pruneCaches(folder = FOLDER, now = Date.now()): void {
	if (!existsSync(/* turbopackIgnore: true */ folder)) return;
	for (const entry of readdirSync(/* turbopackIgnore: true */ folder, {
		recursive: true,
		withFileTypes: true,
	})) {
		const file = path.join(entry.parentPath, entry.name);
		if (entry.isFile() && statSync(file).mtimeMs < now - UNUSED) rmSync(file, { force: true });
	}
}

function touch(place: string): void {
	const now = new Date();
	utimesSync(/* turbopackIgnore: true */ place, now, now);
}

/** One hash of some files and of those below some folders, which are given from the project's root: of all but tests and what is written to be read. */
export function hashOfFiles(places: readonly string[]): string {
	const sum = createHash("sha256");
	for (const file of places.flatMap(filesAt)) {
		const text = readFileSync(path.join(/* turbopackIgnore: true */ ROOT, file));
		sum.update(`${file} ${text.length}\n`).update(text);
	}
	return sum.digest("hex");
}

/** A file itself, or every file below a folder, by name. */
function filesAt(place: string): string[] {
	const at = path.join(/* turbopackIgnore: true */ ROOT, place);
	if (!statSync(/* turbopackIgnore: true */ at).isDirectory()) return [place];
	return readdirSync(/* turbopackIgnore: true */ at, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !/\.test\.tsx?$|\.(mdx|md|txt)$/.test(entry.name))
		.map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
		.sort();
}
