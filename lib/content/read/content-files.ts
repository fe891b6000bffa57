import { isUtf8 } from "node:buffer";
import { statSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { type Collection, collectionNames } from "@/lib/content/schema/collections";
import type { Problem } from "@/lib/content/schema/problem";

/** What contentlayer calls a collection's documents, and the folder that it keeps them in. */
export const toDocumentType = (collection: Collection) =>
	collection.replace(/^./, (letter) => letter.toUpperCase());

/** Every MDX file of every collection, with its path from the root that holds content/, and what is wrong with its bytes. */
export async function readContentFiles(
	root: string,
): Promise<{ file: string; source: string; problems: Problem[] }[]> {
	const folders = await Promise.all(collectionNames.map((collection) => mdxFiles(root, collection)));
	return Promise.all(
		folders.flat().map(async (file) => {
			const bytes = await readFile(path.join(root, file));
			return { file, source: bytes.toString(), problems: findEncodingProblems(file, bytes) };
		}),
	);
}

/** Where a file stops being UTF-8: what follows would be shown as �. */
export function findEncodingProblems(file: string, bytes: Buffer): Problem[] {
	if (isUtf8(bytes)) return [];
	const read = Buffer.from(bytes.toString());
	const bad = bytes.findIndex((byte, index) => byte !== read[index]);
	const above = bytes.subarray(0, bad).toString().split("\n");
	const byte = bytes[bad]?.toString(16).toUpperCase();
	const message = `is not written in UTF-8: the byte ${byte} stands here; save the file as UTF-8`;
	return [{ file, line: above.length, column: (above.at(-1)?.length ?? 0) + 1, field: "", message }];
}

/** Whether a file is there, itself or by a link to it, that is not hidden: an editor's lock is a hidden link to nowhere. */
export function isVisibleFile(place: string): boolean {
	if (path.basename(place).startsWith(".")) return false;
	return statSync(place, { throwIfNoEntry: false })?.isFile() ?? false;
}

async function mdxFiles(root: string, collection: string): Promise<string[]> {
	const folder = path.posix.join("content", collection);
	try {
		const names = await readdir(path.join(root, folder));
		return names
			.filter((name) => name.endsWith(".mdx") && isVisibleFile(path.join(root, folder, name)))
			.sort()
			.map((name) => path.posix.join(folder, name));
	} catch (error) {
		// A collection nobody has written for yet has no folder.
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
		throw error;
	}
}

/** Texts that no collection takes in, which would be left out without a word. */
export async function findStrayFiles(root: string): Promise<Problem[]> {
	const names = await readdir(path.join(root, "content"), { recursive: true });
	return names
		.map((name) => path.posix.join("content", name.split(path.sep).join("/")))
		.filter((file) => TEXT.test(file) && file !== "content/README.md")
		.filter((file) => !isEntryFile(file) && isVisibleFile(path.join(root, file)))
		.sort()
		.map((file) => ({ file, line: 1, column: 1, field: "", message: whyStray(file) }));
}

/** How texts are called, by mistake too: some systems hide the .txt of post.mdx.txt. */
const TEXT = /\.(?:mdx?|markdown)(?:\.txt)?$/i;

const isInCollection = (file: string) =>
	collectionNames.some((name) => path.posix.dirname(file) === `content/${name}`);

const isEntryFile = (file: string) => isInCollection(file) && file.endsWith(".mdx");

function whyStray(file: string): string {
	if (isInCollection(file))
		return `is not read, as its name does not end in .mdx: call it ${path.posix.basename(file).replace(TEXT, ".mdx")}`;
	return `is in no collection; expected ${collectionNames.map((name) => `content/${name}/NAME.mdx`).join(", ")}`;
}
