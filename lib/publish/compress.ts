import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { createCache } from "@/lib/files/cache";
import { reuse } from "@/lib/publish/release/reuse";
import { runConcurrently } from "./run-concurrently";
import type { Site } from "./site";

/** Extensions of compressed formats. */
const COMPRESSED = /\.(woff2|png|jpe?g|webp|avif|gif|mp4|webm|pdf|br|gz|zip)$/;

/**
 * Returns brotli's quality for a file. The best quality takes thirty times as long for the last tenth of the size.
 * That pays for files that readers wait for, but not for every post of a large site.
 */
function qualityFor(name: string, size: number, isLarge: boolean): number {
	if (size > LONG || SELDOM_ASKED_FOR.test(name) || (isLarge && SMALL.test(name))) return 5;
	return isLarge && MANY.test(name) ? 9 : constants.BROTLI_MAX_QUALITY;
}
const LONG = 200_000;
const MANY = /^(?:blog|skills|embed)\/|^search-index\/.*\d\.txt$/;
/** Search has one per page, of which a query loads a few. */
const SMALL = /^search-index\/.*\/p\d+\.txt$/;
const SELDOM_ASKED_FOR = /^(?!search-index\/).*\.(md|txt)$/;

/** Number of files that take a minute at the best quality. */
const LARGE = 1000;

/**
 * Returns the bits of the smallest window that contains a text. A window holds 16 bytes less than its power of two
 * (RFC 7932, section 9.1).
 */
export function windowFor(size: number): number {
	const { BROTLI_MIN_WINDOW_BITS: least, BROTLI_DEFAULT_WINDOW: most } = constants;
	return Math.min(most, Math.max(least, Math.ceil(Math.log2(size + 16))));
}

/** Size of Node's thread pool. */
const THREADS = 4;

/**
 * Writes a brotli and a gzip file beside every file for which they are smaller and do not exist, so that no request
 * compresses.
 */
export const compressFiles = (site: Pick<Site, "folder" | "reusable">) => compressAll(site, () => true);

/** Compresses texts that no later step changes. */
export const compressMarkdownVersions = (site: Pick<Site, "folder" | "reusable">) =>
	compressAll(site, (name) => SELDOM_ASKED_FOR.test(name));

async function compressAll(
	site: Pick<Site, "folder" | "reusable">,
	isMeant: (name: string) => boolean,
): Promise<void> {
	const all = readdirSync(site.folder, { recursive: true, encoding: "utf8" });
	const done = new Set(all.filter((name) => name.endsWith(".br")));
	const texts = all.filter(
		(name) => !COMPRESSED.test(name) && statSync(path.join(site.folder, name)).isFile(),
	);
	const pending = texts.filter(
		(name) => isMeant(name) && !done.has(`${name}.br`) && !reuse(site, name, [`${name}.br`, `${name}.gz`]),
	);
	await runConcurrently(THREADS, pending, (name) => compressFile(site.folder, name, texts.length > LARGE));
}

async function compressFile(folder: string, name: string, isLarge: boolean): Promise<void> {
	const file = path.join(folder, name);
	const text = readFileSync(file);
	const br = await brotli(text, qualityFor(name, text.length, isLarge));
	const gz = await promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION });
	for (const [ending, small] of Object.entries({ br, gz }))
		if (small.length < text.length) writeFileSync(`${file}.${ending}`, small);
}

const compressed = createCache("compressed", ["lib/publish/compress.ts"]);

/**
 * Compresses a text with brotli. Only the best quality is cached, because reading the cache takes as long as the
 * others.
 */
async function brotli(text: Buffer, quality: number): Promise<Buffer> {
	const isHardest = quality === constants.BROTLI_MAX_QUALITY;
	const cached = isHardest && compressed.get(text);
	if (cached) return cached;
	const small = await promisify(brotliCompress)(text, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: quality,
			[constants.BROTLI_PARAM_SIZE_HINT]: text.length,
			// No larger than the text, because brotli clears the whole window, which takes 14 ms per file.
			[constants.BROTLI_PARAM_LGWIN]: windowFor(text.length),
		},
	});
	if (isHardest) compressed.set(text, small);
	return small;
}
