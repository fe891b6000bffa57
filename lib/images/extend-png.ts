import { crc32, deflateSync, inflateSync } from "node:zlib";

/** Returns an image with paper above and below, as PNG. The height in pixels is at least the image's. */
export type Extend = (height: number) => Buffer | Promise<Buffer>;

/**
 * Prepares a PNG for more paper. Copies the image's own rows, which takes a tenth of the time of encoding them again.
 *
 * @param paper color as #rrggbb
 * @returns undefined if the image has no palette of one byte per pixel with the paper's color
 * @source PNG specification, third edition, sections 5 (chunks) and 9 (filters)
 */
export function extendPng(png: Buffer, paper: string): Extend | undefined {
	const chunks = readChunks(png);
	const header = chunks.find(({ type }) => type === "IHDR")?.data;
	const palette = chunks.find(({ type }) => type === "PLTE")?.data;
	if (!header || !palette || !isBytePalette(header)) return undefined;
	const color = indexOfColor(palette, paper);
	if (color === undefined) return undefined;
	const compressed = chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data);
	const rows = inflateSync(Buffer.concat(compressed));
	if (rows[0] !== UNFILTERED) return undefined;

	const paperRow = Buffer.alloc(1 + header.readUInt32BE(0), color).fill(UNFILTERED, 0, 1);
	return (height) => {
		const free = height - header.readUInt32BE(4);
		const above = Math.floor(free / 2);
		const all = Buffer.concat([...times(above, paperRow), rows, ...times(free - above, paperRow)]);
		return writePng(chunks, height, deflateSync(all, { level: 3 }));
	};
}

/** Returns an image's chunks with another height and other data. */
function writePng(chunks: Chunk[], height: number, data: Buffer): Buffer {
	const written = chunks.flatMap((chunk) => {
		if (chunk.type === "IDAT") return [];
		if (chunk.type === "IEND") return [encode({ type: "IDAT", data }), encode(chunk)];
		if (chunk.type !== "IHDR") return encode(chunk);
		const header = Buffer.from(chunk.data);
		header.writeUInt32BE(height, 4);
		return encode({ ...chunk, data: header });
	});
	return Buffer.concat([SIGNATURE, ...written]);
}

const SIGNATURE = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

/** The filter type of a row that does not depend on the row above. */
const UNFILTERED = 0;

/** Returns whether each pixel is one byte, an index of the palette, and rows are not interlaced. */
function isBytePalette(header: Buffer): boolean {
	const [depth, colorType, , , interlace] = header.subarray(8);
	return depth === 8 && colorType === 3 && interlace === 0;
}

function indexOfColor(palette: Buffer, color: string): number | undefined {
	const wanted = Buffer.from(color.slice(1), "hex");
	for (let at = 0; at < palette.length; at += 3)
		if (palette.subarray(at, at + 3).equals(wanted)) return at / 3;
	return undefined;
}

interface Chunk {
	type: string;
	data: Buffer;
}

function readChunks(png: Buffer): Chunk[] {
	const chunks: Chunk[] = [];
	for (let at = SIGNATURE.length; at < png.length; ) {
		const length = png.readUInt32BE(at);
		chunks.push({
			type: png.toString("latin1", at + 4, at + 8),
			data: png.subarray(at + 8, at + 8 + length),
		});
		at += length + 12;
	}
	return chunks;
}

/** Encodes a chunk with its length and checksum. */
function encode({ type, data }: Chunk): Buffer {
	const typed = Buffer.concat([Buffer.from(type, "latin1"), data]);
	const chunk = Buffer.alloc(typed.length + 8);
	chunk.writeUInt32BE(data.length);
	typed.copy(chunk, 4);
	chunk.writeUInt32BE(crc32(typed), typed.length + 4);
	return chunk;
}

const times = <T>(count: number, item: T): T[] => new Array<T>(count).fill(item);
