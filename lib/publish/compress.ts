import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Site } from "./site";

/** Files of kinds that are already compressed. */
const COMPRESSED = /\.(woff2|png|jpe?g|webp|avif|gif|mp4|webm|pdf|br|gz|zip)$/;

const smaller = [
	{
		ending: ".br",
		compress: (text: Buffer) =>
			promisify(brotliCompress)(text, {
				params: {
					[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
					[constants.BROTLI_PARAM_SIZE_HINT]: text.length,
				},
			}),
	},
	{
		ending: ".gz",
		compress: (text: Buffer) => promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION }),
	},
];

/** Puts a brotli and a gzip of every file beside it where they are smaller, so that no request compresses anything. */
export async function compress(site: Site): Promise<void> {
	const files = readdirSync(site.folder, { recursive: true, encoding: "utf8" })
		.map((name) => path.join(site.folder, name))
		.filter((file) => !COMPRESSED.test(file) && statSync(file).isFile());
	for (const file of files) {
		const text = readFileSync(file);
		for (const { ending, compress } of smaller) {
			const small = await compress(text);
			if (small.length < text.length) writeFileSync(file + ending, small);
		}
	}
}
