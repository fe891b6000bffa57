import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import path from "node:path";
import { hashSources } from "./hash-files";
import { writeFileAtomically } from "./write-file";

/** Next and hosting services preserve this folder between builds. */
const FOLDER = path.join(/* turbopackIgnore: true */ process.cwd(), ".next/cache/site");

const DAY = 86_400_000;

/** Time in ms after which an unused result is removed. */
const UNUSED = 30 * DAY;

/** Cached results of one kind of work, which persist between builds. */
export interface Cache {
	/** Returns the result for the same input, or undefined. */
	get(input: string | Buffer): Buffer | undefined;
	has(input: string | Buffer): boolean;
	set(input: string | Buffer, result: string | Uint8Array): void;
}

/**
 * Creates a cache that cannot be stale. The key of a result is a hash of its whole input, of the source files of the
 * work, and of the packages' lock file. It does not depend on time.
 *
 * @param kind name of the work
 * @param sources files and folders of the work's code, relative to the project's root
 */
export function createCache(kind: string, sources: readonly string[]): Cache {
	let code: string | undefined;
	const fileOf = (input: string | Buffer) => {
		code ??= hashSources(["package-lock.json", ...sources]);
		return path.join(FOLDER, kind, createHash("sha256").update(code).update(input).digest("hex"));
	};
	return {
		get(input) {
			const file = fileOf(input);
			try {
				const found = readFileSync(/* turbopackIgnore: true */ file);
				if (statSync(/* turbopackIgnore: true */ file).mtimeMs < Date.now() - DAY) touch(file);
				return found;
			} catch {
				return undefined;
			}
		},
		has: (input) => existsSync(/* turbopackIgnore: true */ fileOf(input)),
		set: (input, result) => writeFileAtomically(fileOf(input), result),
	};
}

/** Removes results that no build has used for a month. */
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

function touch(file: string): void {
	const now = new Date();
	utimesSync(/* turbopackIgnore: true */ file, now, now);
}
