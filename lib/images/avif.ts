/** A box of an ISO media file: its type, and the range of its content. */
interface Box {
	type: string;
	start: number;
	end: number;
}

/**
 * Overwrites EXIF and XMP of an AVIF image with zeros (ISO/IEC 23008-12). Removing them would shift data to which the
 * file refers by offset.
 *
 * @throws RangeError if the file is truncated
 */
export function cleanAvif(bytes: Buffer): Buffer {
	const clean = Buffer.from(bytes);
	for (const box of boxesIn(bytes, 0, bytes.length)) {
		if (["uuid", "free", "skip"].includes(box.type)) clean.fill(0, box.start, box.end);
		if (box.type !== "meta") continue;
		const parts = boxesIn(bytes, box.start + 4, box.end);
		const find = (type: string) => parts.find((part) => part.type === type);
		const [items, places] = [find("iinf"), find("iloc")];
		if (!items || !places) continue;
		const described = metadataItems(bytes, items);
		for (const { item, start, end, isInBox } of extentsIn(bytes, places)) {
			const base = isInBox ? (find("idat")?.start ?? 0) : 0;
			if (described.has(item)) clean.fill(0, base + start, base + end);
		}
	}
	return clean;
}

function boxesIn(bytes: Buffer, from: number, to: number): Box[] {
	const boxes: Box[] = [];
	for (let at = from; at + 8 <= to; ) {
		const short = bytes.readUInt32BE(at);
		const size = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short || to - at;
		const end = at + size;
		if (size < 8 || end > to) throw new RangeError("one of its boxes is cut short");
		boxes.push({ type: bytes.toString("latin1", at + 4, at + 8), start: at + (short === 1 ? 16 : 8), end });
		at = end;
	}
	return boxes;
}

/** Finds the items with metadata: EXIF, and XMP, which is the only XML item. */
function metadataItems(bytes: Buffer, { start, end }: Box): Set<number> {
	const isShort = bytes.readUInt8(start) === 0;
	const items = new Set<number>();
	for (const entry of boxesIn(bytes, start + (isShort ? 6 : 8), end)) {
		const isLong = bytes.readUInt8(entry.start) >= 3;
		const at = entry.start + 4;
		const item = isLong ? bytes.readUInt32BE(at) : bytes.readUInt16BE(at);
		const type = bytes.toString("latin1", at + (isLong ? 6 : 4), at + (isLong ? 10 : 8));
		if (type === "Exif" || type === "mime") items.add(item);
	}
	return items;
}

/** Finds the ranges of each item, in the file or in the box `idat`. */
function* extentsIn(bytes: Buffer, { start }: Box) {
	const version = bytes.readUInt8(start);
	const sizes = bytes.readUInt16BE(start + 4);
	const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
	const indexSize = version === 0 ? 0 : sizes & 15;
	let at = start + 6;
	const next = (size: number) => {
		const value = size === 0 ? 0 : size > 6 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUIntBE(at, size);
		at += size;
		return value;
	};
	const idSize = version === 2 ? 4 : 2;
	for (let left = next(idSize); left > 0; left--) {
		const item = next(idSize);
		const isInBox = version > 0 && (next(2) & 15) === 1;
		next(2);
		const base = next(baseSize);
		for (let extents = next(2); extents > 0; extents--) {
			next(indexSize);
			const offset = base + next(offsetSize);
			yield { item, start: offset, end: offset + next(lengthSize), isInBox };
		}
	}
}
