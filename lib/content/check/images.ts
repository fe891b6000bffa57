import type { PublishedFiles } from "@/lib/content/read/content-files";
import type { Problem } from "@/lib/content/schema/problem";
import { type FileInside, listFiles, readInside } from "@/lib/files/inside";
import { IMAGE_NAME, imageType, SHOWN } from "@/lib/images/type";
import { findNamedImages, isAskedForByName } from "@/lib/images/used";
import type { CheckedEntry } from "./checked-entry";
import { type FileKind, findFile } from "./find-file";

const IMAGE: FileKind = { noun: "image", name: IMAGE_NAME };

/**
 * Finds images of bodies that are missing, too large, or not images, and other used images that cannot be published. If
 * there are none, finds the images that no public page uses: a misspelled name would make an image look unused.
 *
 * @param root folder that holds app/, components/, content/ and public/
 * @param published the files of public/
 */
export async function findImageProblems(
	root: string,
	checked: CheckedEntry[],
	published: PublishedFiles,
): Promise<Problem[]> {
	const problems: Problem[] = [];
	const shown = new Map<string, string | undefined>();
	for (const { entry, facts, locate } of checked)
		for (const { url, line, column } of [...facts.images, ...coverOf(entry, locate)]) {
			const { address, file, message } = findFile(root, url, published, entry.file, IMAGE);
			if (file && !shown.has(address)) shown.set(address, await explainImage(root, file));
			const found = message ?? shown.get(address);
			if (found) problems.push({ file: entry.file, line, column, field: "", message: found });
		}
	const images = [...published.keys()].filter((address) => IMAGE_NAME.test(address));
	const unused = images.length === 0 ? [] : findUnusedImages(root, checked, images);
	const left = new Set([...shown.keys(), ...unused.map(({ file }) => file.slice("public".length))]);
	const others = images.filter((address) => !left.has(address));
	for (const address of others) {
		const reason = await explainUnclean(readInside(root, `public${address}`));
		if (reason) problems.push(problemOf(`public${address}`, `cannot be published: ${reason}`));
	}
	return problems.length > 0 ? problems : unused;
}

/** Returns the cover image of a post with its position in the file. */
function coverOf(entry: CheckedEntry["entry"], locate: CheckedEntry["locate"]) {
	if (entry.collection !== "posts" || !entry.cover) return [];
	return [{ url: entry.cover.src, ...locate(["cover", "src"]) }];
}

const problemOf = (file: string, message: string): Problem => ({
	file,
	line: 1,
	column: 1,
	field: "",
	message,
});

/** Returns the reason why a body cannot show an image, or undefined. */
async function explainImage(root: string, { file }: FileInside): Promise<string | undefined> {
	// Publishing removes the metadata of files with these names only.
	if (!IMAGE_NAME.test(file))
		return `image ${file}: expected a name that ends in .jpg, .png, .svg or the like`;
	const bytes = readInside(root, file);
	if (!bytes) return `image ${file} cannot be read`;
	const type = imageType(bytes);
	if (!SHOWN.includes(type))
		return `image ${file} is ${type.toUpperCase()}, which browsers cannot show; convert it to JPEG, WebP or AVIF`;
	// Loaded on demand: reading images takes long to load, and few sites have one.
	const { measureImage } = await import("@/lib/content/read/image-files");
	try {
		measureImage(file, bytes);
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
	const reason = await explainUnclean(bytes);
	return reason && `image ${file} cannot be published: ${reason}`;
}

/** Returns why publishing cannot remove an image's metadata, or undefined. */
async function explainUnclean(bytes: Buffer | undefined): Promise<string | undefined> {
	if (!bytes) return "it cannot be read";
	const { cleanImage } = await import("@/lib/images/clean");
	try {
		await cleanImage(bytes);
		return undefined;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

/** Folders and files besides entries that may name an image. */
const PROGRAM = ["app", "components", "content", "public"];
const TEXT = /\.(?:tsx?|css|json|html?|webmanifest|svg|xml|txt)$/;

/** Finds images below public/ that no public page uses. They are not published. */
function findUnusedImages(root: string, checked: CheckedEntry[], images: readonly string[]): Problem[] {
	const program = PROGRAM.flatMap((folder) => listFiles(root, folder).files)
		.filter(({ file }) => TEXT.test(file))
		.map(({ file }) => ({ file, text: readInside(root, file)?.toString() ?? "" }));
	const texts = checked.map(({ entry, facts, locate }) => ({
		file: entry.file,
		text: [entry.body, ...[...facts.images, ...coverOf(entry, locate)].map(({ url }) => url)].join("\n"),
		isDraft: entry.state === "draft",
	}));
	const used = findNamedImages(images, [...program, ...texts.filter(({ isDraft }) => !isDraft)]);
	const drafts = texts.filter(({ isDraft }) => isDraft);
	return images
		.filter((address) => !used.has(address) && !isAskedForByName(address))
		.map((address) => {
			const draft = drafts.find((text) => findNamedImages([address], [text]).has(address));
			const message = draft
				? `only drafts use this image (${draft.file}): it is not published yet`
				: "nothing uses this image: it is not published";
			return { ...problemOf(`public${address}`, message), severity: "warning" };
		});
}
