import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { collectionNames } from "@/lib/content/schema/collections";
import type { Entry } from "@/lib/content/schema/entry";
import { stateOf } from "@/lib/content/schema/state";
import { writeFileAtomically } from "@/lib/files/write-file";
import { toDocumentType } from "./content-files";
import { toEntry } from "./parse-entry";

/**
 * The checked content for the build. The check writes each entry as a JSON file, contentlayer reads those files, and
 * the site reads contentlayer's output. Only the check reads an author's file, so checked and published content
 * cannot differ; the inventory verifies it for each entry.
 */
export const SOURCE = ".contentlayer/source";
const GENERATED = ".contentlayer/generated";
const INVENTORY = ".contentlayer/inventory.json";

/** An entry as checked. Publishing compares every surface of the site with this list. */
const counted = z.object({
	file: z.string(),
	collection: z.enum(collectionNames),
	slug: z.string(),
	title: z.string(),
	/** On the day of the build. */
	state: z.enum(["published", "unlisted", "scheduled", "draft"]),
	/** Set for posts. */
	published: z.string().optional(),
	tags: z.array(z.string()).optional(),
	/** Where a post was published first. */
	canonical: z.string().optional(),
	/** SHA-256 of the entry's record. */
	hash: z.string(),
});
export type Counted = z.output<typeof counted>;

const inventory = z.object({
	entries: z.array(counted),
	/** Public addresses, which a release adds to content/public-urls.txt. */
	addresses: z.array(z.string()),
});
export type Inventory = z.output<typeof inventory>;

/** An entry as contentlayer reads and generates it. */
const record = z.object({
	file: z.string(),
	frontmatter: z.record(z.string(), z.unknown()),
	text: z.string(),
});

/** The entries of a check without problems, and all their public paths. */
interface CheckedContent {
	entries: Entry[];
	addresses: string[];
}

/**
 * Writes the entries of a check without problems, and removes contentlayer's output if it has others. Unchanged files
 * are not written, so that contentlayer's cache stays valid.
 */
export function writeSnapshot(root: string, { entries, addresses }: CheckedContent): void {
	const names = new Set<string>();
	const list = entries.map((entry): Counted => {
		const text = recordOf(entry);
		const name = `${entry.collection}/${entry.slug}.json`;
		names.add(name);
		writeChanged(path.join(root, SOURCE, name), text);
		return { ...count(entry), hash: hash(text) };
	});
	for (const collection of collectionNames) {
		const folder = path.join(root, SOURCE, collection);
		if (!existsSync(folder)) continue;
		for (const name of readdirSync(folder))
			if (!names.has(`${collection}/${name}`)) rmSync(path.join(folder, name));
	}
	writeFileAtomically(path.join(root, INVENTORY), JSON.stringify({ entries: list, addresses }, null, "\t"));
	if (!isCurrent(root)) rmSync(path.join(root, GENERATED), { recursive: true, force: true });
}

/** Reads the list that the last check without problems wrote. Throws if there is none. */
export function readInventory(root: string): Inventory {
	const file = path.join(/* turbopackIgnore: true */ root, INVENTORY);
	if (!existsSync(/* turbopackIgnore: true */ file))
		throw new Error(`${INVENTORY} is missing: run npm run build, which checks the content first`);
	return inventory.parse(JSON.parse(readFileSync(/* turbopackIgnore: true */ file, "utf8")));
}

/**
 * Reads the entries that contentlayer generated. Throws, naming each file, unless they are exactly those of the
 * inventory.
 */
export function readGenerated(root: string): Entry[] {
	const records = new Map(collectionNames.flatMap((name) => recordsIn(root, toDocumentType(name))));
	const { entries } = readInventory(root);
	const differences: string[] = [];
	const found = entries.flatMap(({ file, hash: expected }) => {
		const text = records.get(file);
		records.delete(file);
		if (text === undefined) differences.push(`${file} is missing`);
		else if (hash(text) !== expected) differences.push(`${file} has changed`);
		else {
			const { frontmatter, text: body } = record.parse(JSON.parse(text));
			return [toEntry(file, frontmatter, body)];
		}
		return [];
	});
	for (const file of records.keys()) differences.push(`${file} was not checked`);
	if (differences.length > 0)
		throw new Error(
			`${GENERATED} is not what the check read: ${differences.join(", ")}; remove .contentlayer and build again`,
		);
	return found;
}

/** Returns whether contentlayer has run since the check last found other entries. */
export const isGenerated = (root: string): boolean => existsSync(path.join(root, GENERATED));

function isCurrent(root: string): boolean {
	try {
		readGenerated(root);
		return true;
	} catch {
		// The content is new or has changed.
		return false;
	}
}

function recordsIn(root: string, type: string): [file: string, text: string][] {
	const file = path.join(/* turbopackIgnore: true */ root, GENERATED, type, "_index.json");
	if (!existsSync(/* turbopackIgnore: true */ file)) return [];
	const documents = z.array(record).parse(JSON.parse(readFileSync(/* turbopackIgnore: true */ file, "utf8")));
	return documents.map((document) => [document.file, JSON.stringify(document)]);
}

function recordOf({ collection: _, slug: __, file, body, ...frontmatter }: Entry): string {
	return JSON.stringify({ file, frontmatter, text: body } satisfies z.input<typeof record>);
}

function count(entry: Entry): Omit<Counted, "hash"> {
	const { file, collection, slug, title } = entry;
	const common = { file, collection, slug, title, state: stateOf(entry) };
	if (entry.collection !== "posts") return common;
	const { published, tags, canonical } = entry;
	return { ...common, published, tags, canonical };
}

function writeChanged(file: string, text: string): void {
	if (existsSync(file) && readFileSync(file, "utf8") === text) return;
	writeFileAtomically(file, text);
}

const hash = (text: string) => createHash("sha256").update(text).digest("hex");
