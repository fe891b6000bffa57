import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Nodes } from "mdast";
import { z } from "zod";
import { positionOf } from "@/lib/content/check/body/body-problem";
import { getProseComponent } from "@/lib/content/prose/components";
import { findUnknownNames, systemNames } from "@/lib/content/prose/system-names";
import { isElement, literalText } from "@/lib/content/read/mdx-nodes";
import type { SystemUse } from "@/lib/content/schema/body-facts";
import { getViewFile } from "@/lib/content/schema/paths";
import type { Problem } from "@/lib/content/schema/problem";
import { areUnchanged, hashFiles, hashSources } from "@/lib/files/hash-files";
import { isFileInside } from "@/lib/files/inside";
import { writeFileAtomically } from "@/lib/files/write-file";
import type { CheckedEntry } from "./checked-entry";

/** Returns every component of a body that names a system, with its attributes and their positions. */
export function findSystemUses(nodes: Nodes[]): SystemUse[] {
	return nodes.flatMap((node): SystemUse[] => {
		if (!isElement(node)) return [];
		const reference = getProseComponent(node.name ?? "")?.reference;
		if (reference?.collection !== "systems") return [];
		const attributes = node.attributes.flatMap((attribute) => {
			if (attribute.type !== "mdxJsxAttribute") return [];
			const { name, value, position } = attribute;
			const text = typeof value === "object" && value ? literalText(value) : value;
			return typeof text === "string" ? { name, text, ...(position?.start ?? positionOf(node)) } : [];
		});
		const system = attributes.find(({ name }) => name === reference.attribute);
		if (!system) return [];
		const named = attributes
			.filter(({ name }) => name !== reference.attribute)
			.map(({ name, text, line, column }) => ({ name, text, line, column }));
		return named.length > 0 ? [{ component: node.name ?? "", system: system.text, attributes: named }] : [];
	});
}

/**
 * Finds stories, dials, values and answers in text that their system does not have.
 *
 * @param root folder that holds content/
 */
export async function findSystemNameProblems(root: string, checked: CheckedEntry[]): Promise<Problem[]> {
	const slugs = new Set(checked.flatMap(({ facts }) => facts.systems.map(({ system }) => system)));
	// Links report a missing system, and models.ts a missing view.
	const views = [...slugs].filter((slug) => /^[\w-]+$/.test(slug) && isFileInside(root, getViewFile(slug)));
	if (views.length === 0) return [];
	const namesBySystem = await readAll(root, views);
	const unread = views.flatMap((slug): Problem[] => {
		const { problem } = namesBySystem[slug] ?? {};
		if (problem === undefined) return [];
		const message = `cannot be evaluated apart: ${problem}. What text names of this system is not checked before the build`;
		return [{ file: getViewFile(slug), line: 1, column: 1, field: "", message, severity: "warning" }];
	});
	const wrong = checked.flatMap(({ entry: { file }, facts }) =>
		facts.systems.flatMap(({ component, system, attributes }): Problem[] => {
			const { names } = namesBySystem[system] ?? {};
			if (!names) return [];
			const texts = Object.fromEntries(attributes.map(({ name, text }) => [name, text]));
			return findUnknownNames(texts, names).map(({ attribute, message }) => {
				const { line = 1, column = 1 } = attributes.find(({ name }) => name === attribute) ?? {};
				return { file, line, column, field: "", message: `<${component}>: ${message}` };
			});
		}),
	);
	return [...unread, ...wrong];
}

/** Names in each view by the system's slug, with the hashes of the files they depend on. */
const cacheFile = z.record(
	z.string(),
	z.object({
		names: systemNames.optional(),
		problem: z.string().optional(),
		files: z.record(z.string(), z.string()),
	}),
);
type CacheFile = z.output<typeof cacheFile>;

/** Sources that the result depends on besides the content. */
const SOURCES = ["package-lock.json", "lib/content/check", "lib/content/prose", "lib/simulation"];

async function readAll(root: string, slugs: string[]): Promise<CacheFile> {
	const store = path.join(root, `.next/cache/check-systems-${hashSources(SOURCES).slice(0, 16)}.json`);
	const cached = await readCache(store);
	const fresh: CacheFile = {};
	for (const slug of slugs) {
		const before = cached[slug];
		// The files that a view depends on are known only if it could be read.
		if (before?.names && areUnchanged(root, before.files)) fresh[slug] = before;
		else {
			const { readSystemNames } = await import("./read-system-names");
			const { files, ...found } = await readSystemNames(root, getViewFile(slug));
			fresh[slug] = { ...found, files: hashFiles(root, files) };
		}
	}
	if (JSON.stringify(fresh) !== JSON.stringify(cached)) writeFileAtomically(store, JSON.stringify(fresh));
	return fresh;
}

async function readCache(store: string): Promise<CacheFile> {
	try {
		return cacheFile.parse(JSON.parse(await readFile(store, "utf8")));
	} catch {
		// The cache does not exist yet, or is incomplete.
		return {};
	}
}
