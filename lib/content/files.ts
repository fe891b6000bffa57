import { statSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Problem } from "./problem";
import { type Collection, collectionNames } from "./schema";

/** What contentlayer calls a collection's documents, and the folder that it keeps them in. */
export const documentType = (collection: Collection) =>
	collection.replace(/^./, (letter) => letter.toUpperCase());

/** Every MDX file of every collection, with its path from the root that holds content/. */
export async function contentFiles(root: string): Promise<{ file: string; source: string }[]> {
	const folders = await Promise.all(collectionNames.map((collection) => mdxFiles(root, collection)));
	return Promise.all(
		folders.flat().map(async (file) => ({ file, source: await readFile(path.join(root, file), "utf8") })),
	);
}

/** Whether a file is there, itself or by a link to it, that is not hidden: an editor's lock is a hidden link to nowhere. */
export function isShownFile(place: string): boolean {
	if (path.basename(place).startsWith(".")) return false;
	return statSync(place, { throwIfNoEntry: false })?.isFile() ?? false;
}

async function mdxFiles(root: string, collection: string): Promise<string[]> {
	const folder = path.posix.join("content", collection);
	try {
		const names = await readdir(path.join(root, folder));
		return names
			.filter((name) => name.endsWith(".mdx") && isShownFile(path.join(root, folder, name)))
			.sort()
			.map((name) => path.posix.join(folder, name));
	} catch (error) {
		// A collection nobody has written for yet has no folder.
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
		throw error;
	}
}

/** MDX files that no collection takes in, which would be left out without a word. */
export async function strayFiles(root: string): Promise<Problem[]> {
	const names = await readdir(path.join(root, "content"), { recursive: true });
	const places = collectionNames.map((name) => `content/${name}/NAME.mdx`).join(", ");
	return names
		.map((name) => path.posix.join("content", name.split(path.sep).join("/")))
		.filter((file) => /\.mdx?$/.test(file) && !/^content\/README\.md$/.test(file))
		.filter((file) => !isEntryFile(file) && isShownFile(path.join(root, file)))
		.sort()
		.map((file) => ({
			file,
			line: 1,
			column: 1,
			field: "",
			message: `is in no collection; expected ${places}`,
		}));
}

function isEntryFile(file: string): boolean {
	return (
		collectionNames.some((name) => path.posix.dirname(file) === `content/${name}`) && file.endsWith(".mdx")
	);
}
