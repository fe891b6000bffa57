import { readFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { extendPng } from "@/lib/images/extend-png";
import { articleImages, getRoutes, imagePath, isArticle } from "@/lib/site/routes";
import { getThemeColor } from "@/lib/site/theme-colors";
import { runConcurrently } from "./run-concurrently";
import { type Site, writeSiteFile } from "./site";

/** Number of articles processed at a time, by the number of cores. */
const AT_ONCE = 4;

/**
 * Writes every article's images in the aspect ratios that search engines show: its preview, with paper above and
 * below.
 */
export async function addArticleImages(
	site: Site,
	articles: string[] = getRoutes()
		.filter(isArticle)
		.map((route) => route.path),
): Promise<void> {
	const paper = getThemeColor("paper");
	await runConcurrently(AT_ONCE, articles, async (article) => {
		const preview = readFileSync(path.join(site.folder, imagePath(article)));
		const extend = (await extendPng(preview, paper)) ?? ((height) => encodeAgain(preview, paper, height));
		for (const image of articleImages(article)) writeSiteFile(site, image.path, await extend(image.height));
	});
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
