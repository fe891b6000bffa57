import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { cacheOf } from "@/lib/cache";
import { atOnce } from "./at-once";
import type { Site } from "./site";

/** Files of kinds that are already compressed. */
const COMPRESSED = /\.(woff2|png|jpe?g|webp|avif|gif|mp4|webm|pdf|br|gz|zip)$/;

/**
 * How hard brotli tries: the last tenth of the size costs twenty times the time, worth it for what readers wait for, but
 * not for a site's every text. Posts are many, as are the files of the index: the hardest would take three times their
 * time for a thirtieth of their size.
 */
function qualityFor(name: string, size: number): number {
	if (size > LONG || SELDOM_ASKED_FOR.test(name)) return 5;
	return MANY.test(name) ? 10 : constants.BROTLI_MAX_QUALITY;
}
const LONG = 200_000;
const MANY = /^blog\/|\.pf_index$/;
const SELDOM_ASKED_FOR = /\.(md|txt|pf_fragment)$/;

const codings = {
	br: (text: Buffer, quality: number) =>
		promisify(brotliCompress)(text, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: quality,
				[constants.BROTLI_PARAM_SIZE_HINT]: text.length,
			},
		}),
	gz: (text: Buffer) => promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION }),
};

/** As many as Node's thread pool compresses at once. */
const THREADS = 4;

/** Puts a brotli and a gzip of every file beside it where they are smaller, so that no request compresses anything. */
export async function compress(site: Site): Promise<void> {
	const names = readdirSync(site.folder, { recursive: true, encoding: "utf8" }).filter(
		(name) => !COMPRESSED.test(name) && statSync(path.join(site.folder, name)).isFile(),
	);
	await atOnce(THREADS, names, (name) => compressFile(site.folder, name));
}

const compressed = cacheOf("compressed", ["lib/publish/compress.ts"]);

async function compressFile(folder: string, name: string): Promise<void> {
	const file = path.join(folder, name);
	const text = readFileSync(file);
	const quality = qualityFor(name, text.length);
	for (const [ending, coded] of Object.entries(codings)) {
		const input = Buffer.concat([Buffer.from(`${ending} ${quality}\n`), text]);
		const known = compressed.recall(input);
		const small = known ?? (await coded(text, quality));
		if (!known) compressed.keep(input, small);
		if (small.length < text.length) writeFileSync(`${file}.${ending}`, small);
	}
}
