import { randomUUID } from "node:crypto";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { resolveInside } from "./inside";

/** Writes a file atomically: a concurrent reader gets either the old text or the new one. Creates its folder. */
export function writeFileAtomically(file: string, data: string | Uint8Array): void {
	const unfinished = `${file}.${randomUUID()}`;
	try {
		writeInFolder(unfinished, data);
		renameSync(unfinished, file);
	} catch (error) {
		rmSync(unfinished, { force: true });
		throw error;
	}
}

/** Writes a file. Creates its folder only if it is missing, which saves a system call per file. */
export function writeInFolder(file: string, data: string | Uint8Array): void {
	try {
		writeFileSync(file, data);
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, data);
	}
}

/**
 * Writes a file below a folder like `writeFileAtomically`. Writes nothing if a link leads outside the folder, or if a
 * folder has the name. Replaces a link within the folder, and leaves its target unchanged.
 *
 * @param root a trusted folder
 * @param file its path relative to root
 * @returns whether it was written
 */
export function writeInside(root: string, file: string, data: string | Uint8Array): boolean {
	const { stats, refused } = resolveInside(root, file);
	if (stats ? !stats.isFile() : refused !== "missing") return false;
	writeFileAtomically(path.join(root, file), data);
	return true;
}
