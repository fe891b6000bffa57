import { createHash } from "node:crypto";
import path from "node:path";
import { readImage } from "@/lib/content/read/image-files";
import { memoizeOnce } from "@/lib/content/read/memoize";
import { getAllPages } from "@/lib/content/read/query";
import { getMediaNodes, isBeside, listAddresses } from "./media";

/** Returns the path of a body's video or captions: its own below public/, else one with a hash of the content. */
export function toPublicFile(src: string, file: string): string {
	return isBeside(src) ? readBeside(src, file).path : src;
}

/** Returns every published video and file of captions beside an entry, by path. */
export const getMediaFiles = memoizeOnce((): Map<string, Buffer> => {
	const files = getAllPages().flatMap((entry) => {
		const nodes = getMediaNodes(entry);
		return [...listAddresses(nodes, "video"), ...listAddresses(nodes, "captions")]
			.filter(isBeside)
			.map((url) => readBeside(url, entry.file));
	});
	return new Map(files.map(({ path, bytes }) => [path, bytes]));
});

function readBeside(src: string, file: string): { path: string; bytes: Buffer } {
	const { name, bytes } = readImage(process.cwd(), src, file);
	const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
	return { path: `/og/media/${hash}${path.extname(name).toLowerCase()}`, bytes };
}
