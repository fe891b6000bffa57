import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { writeContentFile } from "@/lib/content/schema/content-file";
import { resolveInside } from "@/lib/files/inside";
import { imageType } from "@/lib/images/type";
import type { Plan } from "./import-posts";

/** Maximum size of a downloaded image, in bytes. */
const MAX_DOWNLOAD = 50 * 1024 * 1024;

/**
 * Writes a plan's files. Overwrites nothing.
 *
 * @returns the files that were written, and why others were not
 */
export async function writePlan(
	root: string,
	{ files, copies, changes = [] }: Plan,
): Promise<{ written: string[]; problems: { file: string; message: string }[] }> {
	const written: string[] = [];
	const problems: { file: string; message: string }[] = [];
	const put = (file: string, write: (target: string) => void) => {
		const { refused } = resolveInside(root, file);
		if (refused !== "missing")
			return problems.push({ file, message: refused ? "leads outside the project" : "exists already" });
		mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
		write(path.join(root, file));
		return written.push(file);
	};
	for (const { from, to } of copies) {
		if (!/^https?:/.test(from)) {
			const isSame =
				existsSync(path.join(root, to)) && readFileSync(path.join(root, to)).equals(readFileSync(from));
			if (!isSame) put(to, (target) => copyFileSync(from, target));
			continue;
		}
		const { bytes, problem } = await download(from);
		if (bytes) put(to, (target) => writeFileSync(target, bytes, { flag: "wx" }));
		else problems.push({ file: to, message: `${from} ${problem}` });
	}
	for (const { file, text } of files) put(file, (target) => writeFileSync(target, text, { flag: "wx" }));
	for (const { file, text } of changes)
		if (!writeContentFile(root, file, text)) problems.push({ file, message: "cannot be written" });
	return { written, problems };
}

async function download(url: string): Promise<{ bytes?: Buffer; problem?: string }> {
	try {
		const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
		if (!response.ok) return { problem: `answers ${response.status}` };
		const bytes = Buffer.from(await response.arrayBuffer());
		if (bytes.length > MAX_DOWNLOAD) return { problem: `has ${bytes.length} bytes, which is too much` };
		return imageType(bytes) === "other" ? { problem: "is not an image" } : { bytes };
	} catch (error) {
		return { problem: `cannot be read: ${error instanceof Error ? error.message : error}` };
	}
}
