import { readFile } from "node:fs/promises";
import subsetFont from "subset-font";
import { type FontFile, findFonts } from "@/lib/fonts/find-fonts";

/** The fonts for a text. */
export interface FontSet {
	/** Family names in the order in which Typst tries them. */
	families: string[];
	/** TrueType fonts with those names, one per weight, with only the text's characters. */
	fonts: Buffer[];
	/** Characters without an installed font. */
	missing: string[];
}

/**
 * Prepares the fonts for a text. Each file becomes a separate family. Otherwise the files of one script would hide
 * each other, and Typst would prefer a system font with the same name.
 */
export async function prepareFonts(
	text: string,
	family: string,
	weights: readonly number[],
	language: string,
): Promise<FontSet> {
	const { text: shown, fonts, missing } = await findFonts(text, family, language);
	const buffers: Buffer[] = [];
	for (const font of fonts) for (const weight of weights) buffers.push(await cutFont(font, shown, weight));
	return { families: fonts.map(familyOf), fonts: buffers, missing };
}

// Typst interprets words such as "ext" at the end of a family's name as a style.
const familyOf = ({ name }: FontFile) => `${name}-face`;

async function cutFont(font: FontFile, text: string, weight: number): Promise<Buffer> {
	const source = await readFile(font.file);
	const options = { targetFormat: "truetype" } as const;
	const isVariable = font.file.includes("-wght-");
	const subset = await subsetFont(source, text, {
		...options,
		...(isVariable && { variationAxes: { wght: weight } }),
	});
	return renameFont(subset, familyOf(font));
}

/**
 * Renames a TrueType font by replacing its `name` table.
 * Format: https://learn.microsoft.com/typography/opentype/spec/otff
 */
function renameFont(font: Buffer, family: string): Buffer {
	const count = font.readUInt16BE(4);
	const records = Array.from({ length: count }, (_, index) =>
		font.subarray(12 + 16 * index, 28 + 16 * index),
	);
	const parts: Buffer[] = [];
	const header = Buffer.from(font.subarray(0, 12 + 16 * count));
	let offset = header.length;
	for (const [index, record] of records.entries()) {
		const isName = record.toString("latin1", 0, 4) === "name";
		const start = record.readUInt32BE(8);
		const table = isName ? nameTable(family) : font.subarray(start, start + record.readUInt32BE(12));
		header.writeUInt32BE(offset, 12 + 16 * index + 8);
		header.writeUInt32BE(table.length, 12 + 16 * index + 12);
		const padding = Buffer.alloc((4 - (table.length % 4)) % 4);
		parts.push(table, padding);
		offset += table.length + padding.length;
	}
	return Buffer.concat([header, ...parts]);
}

/** Returns a table with family, style, full name, and PostScript name, for Windows in English. */
function nameTable(family: string): Buffer {
	const texts = ([1, 2, 4, 6] as const).map((id) => {
		const text = id === 2 ? "Regular" : family;
		return { id, encoded: Buffer.from(text, "utf16le").swap16() };
	});
	const header = Buffer.alloc(6 + 12 * texts.length);
	header.writeUInt16BE(texts.length, 2);
	header.writeUInt16BE(header.length, 4);
	let offset = 0;
	for (const [index, { id, encoded }] of texts.entries()) {
		const fields = [3, 1, 0x409, id, encoded.length, offset];
		for (const [field, value] of fields.entries()) header.writeUInt16BE(value, 6 + 12 * index + 2 * field);
		offset += encoded.length;
	}
	return Buffer.concat([header, ...texts.map(({ encoded }) => encoded)]);
}
