import { randomUUID } from "node:crypto";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

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
