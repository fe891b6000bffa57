import { cleanAvif } from "./avif";
import { type ImageType, imageType } from "./type";

/** An image without metadata: the same pixels in the same order. */
export interface Cleaned {
	type: ImageType;
	bytes: Buffer;
	/** EXIF's orientation: 1 is upright, 5 to 8 are rotated by 90 degrees. */
	orientation: number;
}

/**
 * Removes EXIF, GPS, XMP, IPTC, comments, and trailing bytes. Encoded pixels and the color profile stay unchanged.
 *
 * @throws RangeError if the file is truncated
 */
export function removeMetadata(bytes: Buffer): Cleaned {
	try {
		return clean(bytes);
	} catch (error) {
		// A read past the end of a Buffer is a RangeError too.
		throw new RangeError("the file ends too early, or is damaged", { cause: error });
	}
}

function clean(bytes: Buffer): Cleaned {
	const type = imageType(bytes);
	switch (type) {
		case "jpeg":
			return { type, ...cleanJpeg(bytes) };
		case "png":
			return { type, ...cleanPng(bytes) };
		case "webp":
			return { type, ...cleanWebp(bytes) };
		case "gif":
			return { type, bytes: cleanGif(bytes), orientation: 1 };
		case "avif":
			return { type, bytes: cleanAvif(bytes), orientation: 1 };
		default:
			return { type, bytes, orientation: 1 };
	}
}

/**
 * Copies JPEG's segments (ITU T.81, annex B). Keeps only JFIF, color profiles, and Adobe's color transform of the
 * application segments.
 */
function cleanJpeg(bytes: Buffer): { bytes: Buffer; orientation: number } {
	const parts = [bytes.subarray(0, 2)];
	let orientation = 1;
	let at = 2;
	for (;;) {
		while (bytes.readUInt8(at) !== 0xff || bytes.readUInt8(at + 1) === 0xff) at++;
		const marker = bytes.readUInt8(at + 1);
		if (marker === 0xd9) break;
		const segment = bytes.subarray(at, at + 2 + bytes.readUInt16BE(at + 2));
		const name = segment.toString("latin1", 4, 16);
		if (marker === 0xe1 && name.startsWith("Exif\0\0")) orientation = orientationIn(segment.subarray(10));
		const isApplication = marker >= 0xe0 && marker <= 0xef;
		const isNeeded =
			(marker === 0xe0 && name.startsWith("JFIF\0")) ||
			(marker === 0xe2 && name === "ICC_PROFILE\0") ||
			(marker === 0xee && name.startsWith("Adobe"));
		if (marker !== 0xfe && (!isApplication || isNeeded)) parts.push(segment);
		at += segment.length;
		if (marker !== 0xda) continue;
		const start = at;
		// Within encoded pixels, 0xFF is followed by 0 or a restart marker.
		while (bytes.readUInt8(at) !== 0xff || isCoded(bytes.readUInt8(at + 1))) at++;
		parts.push(bytes.subarray(start, at));
	}
	parts.push(bytes.subarray(at, at + 2));
	return { bytes: Buffer.concat(parts), orientation };
}

const isCoded = (byte: number) => byte === 0 || byte === 0xff || (byte >= 0xd0 && byte <= 0xd7);

/** PNG's chunks that hold the image or define its colors, size and frames (PNG, third edition, section 11). */
const PNG_CHUNKS =
	/^(?:IHDR|PLTE|IDAT|IEND|tRNS|cHRM|gAMA|iCCP|sBIT|sRGB|cICP|mDCV|cLLI|bKGD|hIST|pHYs|sPLT|acTL|fcTL|fdAT)$/;

function cleanPng(bytes: Buffer): { bytes: Buffer; orientation: number } {
	const parts = [bytes.subarray(0, 8)];
	let orientation = 1;
	for (let at = 8, name = ""; name !== "IEND"; ) {
		const end = at + 12 + bytes.readUInt32BE(at);
		name = bytes.toString("latin1", at + 4, at + 8);
		if (end > bytes.length) throw new RangeError(`its chunk ${name} is cut short`);
		if (name === "eXIf") orientation = orientationIn(bytes.subarray(at + 8, end - 4));
		if (PNG_CHUNKS.test(name)) parts.push(bytes.subarray(at, end));
		at = end;
	}
	return { bytes: Buffer.concat(parts), orientation };
}

/** Copies WebP's chunks (RFC 9649, section 2). The first chunk of an extended file lists the others. */
function cleanWebp(bytes: Buffer): { bytes: Buffer; orientation: number } {
	const parts: Buffer[] = [];
	let orientation = 1;
	const end = Math.min(bytes.length, 8 + bytes.readUInt32LE(4));
	for (let at = 12; at + 8 <= end; ) {
		const size = bytes.readUInt32LE(at + 4);
		const next = at + 8 + size + (size % 2);
		const name = bytes.toString("latin1", at, at + 4);
		if (at + 8 + size > end) throw new RangeError(`its chunk ${name} is cut short`);
		const chunk = Buffer.from(bytes.subarray(at, next));
		if (name === "EXIF") orientation = orientationIn(chunk.subarray(8));
		// EXIF has the flag 8, XMP the flag 4.
		if (name === "VP8X") chunk.writeUInt8(chunk.readUInt8(8) & ~12, 8);
		if (/^(?:VP8[XL ]|ALPH|ANIM|ANMF|ICCP)$/.test(name)) parts.push(chunk);
		at = next;
	}
	const body = Buffer.concat(parts);
	const head = Buffer.from(bytes.subarray(0, 12));
	head.writeUInt32LE(4 + body.length, 4);
	return { bytes: Buffer.concat([head, body]), orientation };
}

/** Copies GIF's blocks (GIF89a). Keeps only the application blocks that repeat an animation. */
function cleanGif(bytes: Buffer): Buffer {
	const tableSize = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
	/** Returns the end of a row of blocks, each of which starts with its length. */
	const endOfBlocks = (from: number) => {
		let end = from;
		while (bytes.readUInt8(end) !== 0) end += 1 + bytes.readUInt8(end);
		return end + 1;
	};
	let at = 13 + tableSize(bytes.readUInt8(10));
	const parts = [bytes.subarray(0, at)];
	for (;;) {
		const introducer = bytes.readUInt8(at);
		if (introducer === 0x3b) break;
		const isImage = introducer === 0x2c;
		if (!isImage && introducer !== 0x21) throw new RangeError("it has a block of an unknown kind");
		const end = isImage ? endOfBlocks(at + 11 + tableSize(bytes.readUInt8(at + 9))) : endOfBlocks(at + 2);
		const label = bytes.readUInt8(at + 1);
		const isRepetition = /^(?:NETSCAPE2\.0|ANIMEXTS1\.0)$/.test(bytes.toString("latin1", at + 3, at + 14));
		const isComment = !isImage && (label === 0xfe || (label === 0xff && !isRepetition));
		if (!isComment) parts.push(bytes.subarray(at, end));
		at = end;
	}
	parts.push(bytes.subarray(at, at + 1));
	return Buffer.concat(parts);
}

/** Reads the orientation from EXIF data; 1 if there is none (EXIF 2.32, section 4.6.4). */
function orientationIn(exif: Buffer): number {
	const tiff = exif.toString("latin1", 0, 4) === "Exif" ? exif.subarray(6) : exif;
	const isLittle = tiff.toString("latin1", 0, 2) === "II";
	const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
	try {
		const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
		for (let entry = 0; entry < short(directory); entry++) {
			const at = directory + 2 + 12 * entry;
			const value = short(at) === 0x0112 ? short(at + 8) : 0;
			if (value >= 1 && value <= 8) return value;
		}
	} catch {
		// The data is truncated.
	}
	return 1;
}
