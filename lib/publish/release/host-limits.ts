import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { publishedFiles } from "@/lib/serve/resources";

/** Limits of Cloudflare Pages, the host with the lowest ones (developers.cloudflare.com/pages/platform/limits). */
const CLOUDFLARE = {
	files: 20_000,
	/** Size of a file, in bytes. */
	fileSize: 25 * 1024 * 1024,
	/** Sections of `_headers`, and characters per line. */
	headerSections: 100,
	headerLength: 2000,
	/** Lines of `_redirects`, and characters per line. */
	redirects: 2000,
	redirectLength: 1000,
};

type Limits = typeof CLOUDFLARE;

/** Returns the documented limits of hosts that an exported site exceeds, one sentence each. */
export function findExceededLimits(folder: string, limits: Limits = CLOUDFLARE): string[] {
	const files = publishedFiles(folder);
	const headers = readLines(folder, "_headers");
	const redirects = readLines(folder, "_redirects");
	const sections = headers.filter((line) => line.startsWith("/"));
	const atMost = (limit: number, what: string, found: number) =>
		found > limit
			? [`Cloudflare Pages allows at most ${format(limit)} ${what}; this site has ${format(found)}.`]
			: [];
	const tooLong = (file: string, lines: string[], limit: number) =>
		lines
			.filter((line) => line.length > limit)
			.map((line) => {
				const [start] = line.trim().split(/:? /);
				return `Cloudflare Pages allows lines of at most ${format(limit)} characters in ${file}; the line for ${start} has ${format(line.length)}.`;
			});
	const sizes = files.map((file) => ({ file, size: statSync(path.join(folder, file)).size }));
	return [
		...atMost(limits.files, "files", files.length),
		...sizes
			.filter(({ size }) => size > limits.fileSize)
			.map(
				({ file, size }) =>
					`Cloudflare Pages allows files of at most ${toMiB(limits.fileSize)} MiB; ${file} is ${toMiB(size)} MiB.`,
			),
		...atMost(limits.headerSections, "sections in _headers", sections.length),
		...tooLong("_headers", headers, limits.headerLength),
		...atMost(limits.redirects, "lines in _redirects", redirects.length),
		...tooLong("_redirects", redirects, limits.redirectLength),
	];
}

function readLines(folder: string, file: string): string[] {
	const absolutePath = path.join(folder, file);
	return existsSync(absolutePath) ? readFileSync(absolutePath, "utf8").split("\n").filter(Boolean) : [];
}

const format = (number: number) => number.toLocaleString("en-US");
const toMiB = (bytes: number) => Math.ceil((bytes / 1024 / 1024) * 10) / 10;
