import path from "node:path";
import { publicFiles } from "@/lib/content/read/content-files";
import { didYouMean, type Problem } from "@/lib/content/schema/problem";
import { filesInside, readInside, resolveInside } from "@/lib/files/inside";
import { IMAGE_NAME, SHOWN } from "@/lib/images/type";
import { imagesNamed, isAskedForByName } from "@/lib/images/used";
import type { CheckedEntry } from "./checked-entry";

/** Maximum size of an image in bytes. */
const BUDGET = 300 * 1024;

/** Finds images of bodies that are missing, too large, or not images. */
export async function findImageProblems(root: string, checked: CheckedEntry[]): Promise<Problem[]> {
	const shown = checked.flatMap(({ entry: { file }, facts }) =>
		facts.images.map((image) => ({ file, ...image })),
	);
	if (shown.length === 0) return [];
	// Loaded on demand: reading images takes long to load, and few bodies have one.
	const { imagePath, readImageSize } = await import("@/lib/content/read/image-files");
	const { imageType } = await import("@/lib/images/type");
	return shown.flatMap(({ file, url, line, column }): Problem[] => {
		const problem = (message: string) => [{ file, line, column, field: "", message }];
		const inPublic = /^\/?public(\/.*)/.exec(url)?.[1];
		if (!url.startsWith("/") || inPublic)
			return problem(
				`image ${url}: expected a path under public/ that starts with /${inPublic ? `; write ${inPublic}` : ""}`,
			);
		const name = imagePath(url);
		const folder = path.join(root, "public");
		const { stats, refused } = resolveInside(folder, `./${name}`);
		if (refused && refused !== "missing") return problem(`image ${url} leads out of public/`);
		if (!stats?.isFile()) {
			const files = publicFiles(root).files.map(({ file }) => file.slice("public".length));
			return problem(`image public${name} does not exist${didYouMean(url, files)}`);
		}
		const type = imageType(readInside(folder, `./${name}`) ?? Buffer.alloc(0));
		if (!SHOWN.includes(type))
			return problem(
				`image public${name} is ${type.toUpperCase()}, which browsers cannot show; convert it to JPEG, WebP or AVIF`,
			);
		if (stats.size > BUDGET)
			return problem(
				`image public${name} weighs ${Math.ceil(stats.size / 1024)} KB; expected at most ${BUDGET / 1024} KB`,
			);
		try {
			readImageSize(root, url);
			return [];
		} catch (error) {
			return problem(error instanceof Error ? error.message : String(error));
		}
	});
}

/** Folders and files that may name an image, besides entries. */
const PROGRAM = ["app", "components", "content", "public"];
const TEXT = /\.(?:tsx?|css|json|html?|webmanifest|svg|xml|txt)$/;

/** Finds images below public/ that no public page uses; they are not published. */
export function findUnusedImages(root: string, checked: CheckedEntry[]): Problem[] {
	const images = publicFiles(root)
		.files.map(({ file }) => file.slice("public".length))
		.filter((address) => IMAGE_NAME.test(address) && !isAskedForByName(address));
	if (images.length === 0) return [];
	const program = PROGRAM.flatMap((folder) => filesInside(root, folder).files)
		.filter(({ file }) => TEXT.test(file))
		.map(({ file }) => ({ file, text: readInside(root, file)?.toString() ?? "" }));
	const texts = checked.map(({ entry, facts }) => ({
		file: entry.file,
		text: [entry.body, ...facts.images.map(({ url }) => url)].join("\n"),
		isDraft: entry.state === "draft",
	}));
	const used = imagesNamed(images, [...program, ...texts.filter(({ isDraft }) => !isDraft)]);
	const drafts = texts.filter(({ isDraft }) => isDraft);
	return images
		.filter((address) => !used.has(address))
		.map((address) => {
			const draft = drafts.find((text) => imagesNamed([address], [text]).has(address));
			const message = draft
				? `only drafts use this image (${draft.file}): it is not published yet`
				: "nothing uses this image: it is not published";
			return { file: `public${address}`, line: 1, column: 1, field: "", message, severity: "warning" };
		});
}
