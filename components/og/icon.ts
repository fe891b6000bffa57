import { readFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { getThemeColor } from "@/lib/site/theme-colors";

/** Renders content/icon.svg on the paper color as a square PNG. `size` is in pixels. */
export async function renderIcon(size: number): Promise<Uint8Array<ArrayBuffer>> {
	const drawing = await readFile(path.join(process.cwd(), "content/icon.svg"), "utf8");
	const placed = drawing.replace("<svg", '<svg x="3" y="3" width="26" height="26"');
	const square = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32"><path fill="${getThemeColor("paper")}" d="M0 0h32v32H0Z"/>${placed}</svg>`;
	return new Uint8Array(await sharp(Buffer.from(square)).removeAlpha().png().toBuffer());
}
