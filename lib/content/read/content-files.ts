import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { type Collection, collectionNames } from "@/lib/content/schema/collections";
import { parseEntryFile } from "@/lib/content/schema/entry-files";
import type { Problem } from "@/lib/content/schema/problem";
import { type Found, filesInside, LARGEST, type Refusal, refusalMessage } from "@/lib/inside";

/** What contentlayer calls a collection's documents, and the folder that it keeps them in. */
export const toDocumentType = (collection: Collection) =>
	collection.replace(/^./, (letter) => letter.toUpperCase());

/** Every MDX file of every collection, with its path from the root that holds content/, and what is wrong with its bytes. */
export async function readContentFiles(
	root: string,
): Promise<{ file: string; source: string; problems: Problem[] }[]> {
	const { files, refused } = filesInside(root, "content");
	const read = async ({ file, place, size }: Found) => {
		if (size > LARGEST) return unread(file, "large");
		const bytes = await readFile(place);
		return { file, source: bytes.toString(), problems: findEncodingProblems(file, bytes) };
	};
	const entries = collectionNames.map((collection) =>
		Promise.all(files.filter(({ file }) => isEntryOf(collection, file)).map(read)),
	);
	const others = refused.filter(({ file }) => isEntryFile(file));
	return [...(await Promise.all(entries)).flat(), ...others.map(({ file, reason }) => unread(file, reason))];
}

const unread = (file: string, reason: Refusal) => ({
	file,
	source: "",
	problems: [refusal(file, reason)],
});

function refusal(file: string, reason: Refusal): Problem {
	const [folder = ""] = file.split("/");
	return { file, line: 1, column: 1, field: "", message: refusalMessage(reason, folder) };
}

/** Links below content/ and public/ that lead out of the two, and what is no file; entries are reported by `contentFiles`. */
export function refusedFiles(root: string): Problem[] {
	const refused = [...filesInside(root, "content").refused, ...publicFiles(root).refused];
	return [
		...refused.filter(({ file }) => !isEntryFile(file)).map(({ file, reason }) => refusal(file, reason)),
		...filesInside(root, "content")
			.files.filter(({ file }) => CONFIGURATION.test(file))
			.map(({ file }) => ({ file, line: 1, column: 1, field: "", message: NO_CONFIGURATION })),
	];
}

/** Files by which tools send an import elsewhere than it says. */
const CONFIGURATION = /\/(?:package|tsconfig|jsconfig)\.json$/;
const NO_CONFIGURATION = "configures tools, which nothing in content/ may: remove it";

/** Hidden names below public/ that are published; all others stay on the author's machine. */
const PUBLIC_HIDDEN = [".well-known", ".nojekyll"];

/** The files below public/. */
export const publicFiles = (root: string) => filesInside(root, "public", PUBLIC_HIDDEN);

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

/** Texts that no collection takes in, which would be left out without a word. */
export async function findStrayFiles(root: string): Promise<Problem[]> {
	return filesInside(root, "content")
		.files.map(({ file }) => file)
		.filter((file) => TEXT.test(file) && file !== "content/README.md" && !isEntryFile(file))
		.map((file) => ({ file, line: 1, column: 1, field: "", message: whyStray(file) }));
}

/** How texts are called, by mistake too: some systems hide the .txt of post.mdx.txt. */
const TEXT = /\.(?:mdx?|markdown)(?:\.txt)?$/i;

const isEntryOf = (collection: Collection, file: string) => parseEntryFile(file)?.collection === collection;

const isInCollection = (file: string) =>
	collectionNames.some((name) => path.posix.dirname(file) === `content/${name}`);

const isEntryFile = (file: string) => parseEntryFile(file) !== undefined;

function whyStray(file: string): string {
	if (isInCollection(file))
		return `is not read, as its name does not end in .mdx: call it ${path.posix.basename(file).replace(TEXT, ".mdx")}`;
	return `is in no collection; expected ${collectionNames.map((name) => `content/${name}/NAME.mdx`).join(", ")}`;
}
