import { randomUUID } from "node:crypto";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { resolveInside } from "./inside";

/**
 * Writes a file whole or not at all: another process that reads it meanwhile gets the old text or the new one. Creates
 * the folder that it lies in.
 */
export function writeFileAtomically(file: string, data: string | Uint8Array): void {
	mkdirSync(path.dirname(file), { recursive: true });
	const unfinished = `${file}.${randomUUID()}`;
	try {
		writeFileSync(unfinished, data);
		renameSync(unfinished, file);
	} catch (error) {
		rmSync(unfinished, { force: true });
		throw error;
	}
}

/**
 * Writes a file below a folder like `writeFileAtomically`. Writes nothing if a link leads out of the folder, or if a
 * folder has the name. Replaces a link within the folder, and leaves the file that it leads to unchanged.
 *
 * @param root a trusted folder
 * @param file its path from there
 * @returns whether it was written
 */
export function writeInside(root: string, file: string, data: string | Uint8Array): boolean {
	const { stats, refused } = resolveInside(root, file);
	if (stats ? !stats.isFile() : refused !== "missing") return false;
	writeFileAtomically(path.join(root, file), data);
	return true;
}
