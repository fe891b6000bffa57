import { readFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { createCache } from "@/lib/files/cache";
import { articleImages, getRoutes, imagePath, isArticle } from "@/lib/site/routes";
import { getThemeColor } from "@/lib/site/theme-colors";
import { runConcurrently } from "./run-concurrently";
import { type Site, writeSiteFile } from "./site";

/** Number of articles processed at a time, by the number of cores. */
const AT_ONCE = 4;

const cache = createCache("article-images", ["lib/publish/article-images.ts"]);

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
	await runConcurrently(AT_ONCE, articles, async (article) => {
		const preview = readFileSync(path.join(site.folder, imagePath(article)));
		for (const image of articleImages(article))
			writeSiteFile(site, image.path, await extendPreview(preview, image.height));
	});
}

/**
 * Returns a preview on more paper, as PNG.
 *
 * @param height in pixels, larger than the preview's
 */
async function extendPreview(preview: Buffer, height: number): Promise<Buffer> {
	const background = getThemeColor("paper");
	const input = Buffer.concat([Buffer.from(`${background} ${height} `), preview]);
	const cached = cache.get(input);
	if (cached) return cached;
	const image = sharp(preview);
	const free = height - (await image.metadata()).height;
	const top = Math.floor(free / 2);
	const extended = await image
		.extend({ top, bottom: free - top, background })
		.png({ compressionLevel: 4 })
		.toBuffer();
	cache.set(input, extended);
	return extended;
}
