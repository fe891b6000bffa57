import { readFileSync } from "node:fs";
import sharp from "sharp";
import { writeInFolder } from "@/lib/files/write-file";
import { extendPng } from "@/lib/images/extend-png";
import type { ExtendedPreview } from "./article-images";

/** Writes previews on more paper, as PNG. */
export async function extendPreviews(previews: ExtendedPreview[], paper: string): Promise<void> {
	for (const { preview, images } of previews) {
		const png = readFileSync(preview);
		const extend = extendPng(png, paper) ?? ((height) => encodeAgain(png, paper, height));
		for (const { file, height } of images) writeInFolder(file, await extend(height));
	}
}

/** Extends a preview of any kind, for example of a drawing with more than 256 colors. */
async function encodeAgain(preview: Buffer, background: string, height: number): Promise<Buffer> {
	const image = sharp(preview);
	const free = height - (await image.metadata()).height;
	const top = Math.floor(free / 2);
	return image
		.extend({ top, bottom: free - top, background })
		.png({ compressionLevel: 4 })
		.toBuffer();
}
