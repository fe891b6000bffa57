import path from "node:path";
import { reuse } from "@/lib/publish/release/reuse";
import type { Site } from "@/lib/publish/site";
import { runInThread } from "@/lib/run-in-thread";
import { articleImages, getRoutes, imagePath, isArticle } from "@/lib/site/routes";
import { getThemeColor } from "@/lib/site/theme-colors";

/** What a thread extends: the file of a preview, and the files to write, with their heights in pixels. */
export interface ExtendedPreview {
	preview: string;
	images: { file: string; height: number }[];
}

/**
 * Writes every article's images in the aspect ratios that search engines show: its preview, with paper above and
 * below. A thread does it, while other steps use the main one.
 */
export async function addArticleImages(
	site: Pick<Site, "folder" | "reusable">,
	articles: string[] = getRoutes()
		.filter(isArticle)
		.map((route) => route.path),
): Promise<void> {
	const fileOf = (address: string) => path.join(site.folder, address);
	const previews = articles
		.filter(
			(article) =>
				!reuse(
					site,
					imagePath(article),
					articleImages(article).map(({ path }) => path),
				),
		)
		.map(
			(article): ExtendedPreview => ({
				preview: fileOf(imagePath(article)),
				images: articleImages(article).map(({ path, height }) => ({ file: fileOf(path), height })),
			}),
		);
	if (previews.length === 0) return;
	const module = new URL("./extend-previews.ts", import.meta.url);
	await runInThread(module, "extendPreviews", previews, getThemeColor("paper"));
}
