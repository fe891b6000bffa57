import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterEach, expect, test } from "vitest";
import { getThemeColor } from "@/lib/site/theme-colors";
import { addArticleImages } from "./article-images";

const folder = mkdtempSync(path.join(tmpdir(), "images-"));
afterEach(() => rmSync(folder, { recursive: true }));

/** Returns an image's size, and the colors of its first and middle pixels. */
async function describe(file: string) {
	const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
	const { width, height } = info;
	const colorAt = (x: number, y: number) =>
		`#${data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3).toString("hex")}`;
	return { size: `${width}×${height}`, corner: colorAt(0, 0), middle: colorAt(600, Math.floor(height / 2)) };
}

test("an article has its preview in each aspect ratio, on paper", async () => {
	mkdirSync(path.join(folder, "og/blog"), { recursive: true });
	const preview = sharp({ create: { width: 1200, height: 630, channels: 3, background: "#123456" } });
	writeFileSync(path.join(folder, "og/blog/a.png"), await preview.png().toBuffer());
	await addArticleImages({ folder }, ["/blog/a"]);
	const images = ["16x9", "4x3", "1x1"].map((ratio) => describe(path.join(folder, `og/blog/a.${ratio}.png`)));
	const colors = { corner: getThemeColor("paper").toLowerCase(), middle: "#123456" };
	expect(await Promise.all(images)).toEqual([
		{ size: "1200×675", ...colors },
		{ size: "1200×900", ...colors },
		{ size: "1200×1200", ...colors },
	]);
});
