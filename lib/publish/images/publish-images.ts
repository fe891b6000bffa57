import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { getPublishedFiles } from "@/lib/content/read/content-files";
import { cleanImage } from "@/lib/images/clean";
import { IMAGE_NAME } from "@/lib/images/type";
import { findNamedImages, isAskedForByName } from "@/lib/images/used";
import { runConcurrently } from "@/lib/publish/run-concurrently";
import { readPage, type Site } from "@/lib/publish/site";
import { publishedFiles } from "@/lib/serve/resources";

/** Files that may name an image. */
const TEXT = /\.(?:html|css|m?js|json|webmanifest|svg|xml|md|txt)$/;

/** Number of images processed at a time, by the number of cores. */
const AT_ONCE = 4;

/**
 * Removes images of public/ that no published page, style, or feed names, and the metadata of all others.
 *
 * @throws Error that names a file whose metadata cannot be removed
 */
export async function publishImages(site: Site): Promise<void> {
	const published = getPublishedFiles(site.build.projectDir);
	const images = [...published.keys()].filter((address) => IMAGE_NAME.test(address));
	if (images.length === 0) return;
	const names = findNamedImages(images, textsOf(site));
	await runConcurrently(AT_ONCE, images, async (address) => {
		const file = path.join(site.folder, address);
		if (!names.has(address) && !isAskedForByName(address)) return rmSync(file, { force: true });
		try {
			writeFileSync(file, await cleanImage(readFileSync(file)));
		} catch (cause) {
			const reason = cause instanceof Error ? cause.message : String(cause);
			throw new Error(
				`public${address} cannot be published: ${reason} (lib/publish/images/publish-images.ts)`,
				{
					cause,
				},
			);
		}
	});
}

function* textsOf(site: Site) {
	const pages = new Map(site.pages.map((page) => [page.file, page]));
	for (const [file, page] of pages) yield { file, text: readPage(site, page) };
	for (const file of publishedFiles(site.folder))
		if (TEXT.test(file) && !pages.has(file))
			yield { file, text: readFileSync(path.join(site.folder, file), "utf8") };
}
