import path from "node:path";
import { isScalar, isSeq, parseDocument, stringify } from "yaml";
import { findAddressConflicts } from "@/lib/content/check/public-addresses";
import { proseComponents } from "@/lib/content/prose/components";
import type { Description } from "@/lib/content/prose/description";
import { listReferences } from "@/lib/content/read/list-references";
import { parseEntry } from "@/lib/content/read/parse-entry";
import { folderOfFile, parseEntryFile, pathOfFile, slugOfFile } from "@/lib/content/schema/entry-files";
import { ContentError, type Problem } from "@/lib/content/schema/problem";
import { escapeRegExp } from "@/lib/escape-regexp";

/** Files by path, relative to the project's root. */
export type Files = Record<string, string>;

/**
 * Returns the files that renaming an entry changes: the entry at its new path with its old slug as an alias, and
 * every file with a link or reference to it. A file that is removed is undefined. Throws a ContentError if the
 * frontmatter of an entry has problems.
 *
 * @param files every text file below content/, and others that may name the page
 * @param from the entry's file, as in content/roles/acme.mdx
 * @param to its file afterwards, in the same collection
 */
export function renameEntry(files: Files, from: string, to: string): Record<string, string | undefined> {
	const after: Record<string, string | undefined> = {};
	for (const [file, text] of Object.entries(files)) {
		const newFile = getNewPath(file, from, to);
		const updated = updateFile(file, text, from, to);
		if (newFile !== file) after[file] = undefined;
		if (newFile !== file || updated !== text) after[newFile] = updated;
	}
	return after;
}

/** Returns the problem that the check would report about an entry's path, if another page or a former path has it. */
export function findAddressProblems(files: Record<string, string | undefined>, file: string): Problem[] {
	const entries = Object.entries(files).flatMap(([name, text]) => {
		if (!parseEntryFile(name) || text === undefined) return [];
		const parsed = parseEntry(name, text);
		return parsed.entry ? [parsed] : [];
	});
	return findAddressConflicts(entries).flatMap(({ address, problem }) =>
		address === pathOfFile(file) ? problem : [],
	);
}

/** Returns the new path of the entry itself or of a file in its folder, and any other path unchanged. */
function getNewPath(file: string, from: string, to: string): string {
	if (file === from) return to;
	return file.startsWith(folderOfFile(from))
		? folderOfFile(to) + file.slice(folderOfFile(from).length)
		: file;
}

function updateFile(file: string, text: string, from: string, to: string): string {
	const paths = updateImports(file, updateLinks(text, from, to), from, to);
	if (file === "content/site.json") return updateOwner(paths, from, to);
	if (!parseEntryFile(file)) return paths;
	const references = updateReferences(file, updateComponents(paths, from, to), from, to);
	return file === from ? addAlias(references, slugOfFile(from), slugOfFile(to)) : references;
}

/** Updates links to the entry or its Markdown version. Longer paths and files in public/ stay. */
function updateLinks(text: string, from: string, to: string): string {
	const address = `(?<![\\w./-])${pathOfFile(from)}(?![\\w-]|/\\w|\\.(?!md\\b)\\w)`;
	return text.replace(new RegExp(address, "g"), () => pathOfFile(to));
}

/** Updates imports from the entry's folder. Relative imports within that folder stay. */
function updateImports(file: string, text: string, from: string, to: string): string {
	const near = (folder: string) =>
		path.posix.relative(path.posix.dirname(file), folder).replace(/^(?!\.)/, "./");
	const ways = [(folder: string) => `@/${folder}`, ...(file.startsWith(folderOfFile(from)) ? [] : [near])];
	const folders = [from, to].map((entry) => folderOfFile(entry).slice(0, -1));
	return ways.reduce((updated, way) => {
		const [old = "", now = ""] = folders.map(way);
		return updated.replace(new RegExp(`(?<=["'])${escapeRegExp(old)}/`, "g"), () => `${now}/`);
	}, text);
}

/** Updates prose components that name the entry, such as <System name="engine" />. */
function updateComponents(text: string, from: string, to: string): string {
	const collection = parseEntryFile(from)?.collection;
	return Object.entries<Description>(proseComponents).reduce((updated, [name, { reference }]) => {
		if (!reference || reference.collection !== collection) return updated;
		const tag = new RegExp(`(<${name}\\b[^>]*?\\s${reference.attribute}=)(["'])${slugOfFile(from)}\\2`, "g");
		return updated.replace(tag, (_, start: string, quote: string) => start + quote + slugOfFile(to) + quote);
	}, text);
}

/** Updates the owner of the site in content/site.json. */
function updateOwner(text: string, from: string, to: string): string {
	const person = parseDocument(text).get("person", true);
	if (!from.startsWith("content/people/") || !isScalar(person) || person.value !== slugOfFile(from))
		return text;
	return replaceRange(text, rangeOf(person), JSON.stringify(slugOfFile(to)));
}

/** Updates the fields that name the entry. */
function updateReferences(file: string, text: string, from: string, to: string): string {
	const { entry, problems } = parseEntry(file, text);
	if (!entry) throw new ContentError(problems);
	const collection = from.split("/")[1];
	const { above, yaml } = frontmatterOf(text);
	const document = parseDocument(yaml);
	return listReferences(entry)
		.filter((reference) => reference.to === collection && reference.name === slugOfFile(from))
		.flatMap(({ path }) => rangeOf(document.getIn(path.map(String), true)))
		.sort((a, b) => b.start - a.start)
		.reduce(
			(updated, { start, end }) =>
				replaceRange(updated, [{ start: above + start, end: above + end }], toYaml(slugOfFile(to))),
			text,
		);
}

/** Adds the former slug to the aliases, and removes the current one from them. */
function addAlias(text: string, former: string, own: string): string {
	const { above, yaml } = frontmatterOf(text);
	const aliases = parseDocument(yaml).get("aliases", true);
	const names = isSeq(aliases) ? aliases.toJSON().map(String) : [];
	const aliasList = [...new Set([...names, former])].filter((name) => name !== own);
	const list = `[${aliasList.map(toYaml).join(", ")}]`;
	const [range] = rangeOf(aliases);
	const end = above + yaml.length;
	if (!range) return replaceRange(text, [{ start: end, end }], `aliases: ${list}\n`);
	const before = yaml.slice(0, range.start);
	// A block list starts below its key and ends with its last line.
	const trimmed = before.trimEnd();
	const isBelow = trimmed.endsWith(":") && before.includes("\n", trimmed.length);
	const start = isBelow ? trimmed.length : range.start;
	const indent = before.endsWith("\n") || start < range.start ? " " : "";
	const old = yaml.slice(range.start, range.end);
	const space = old.slice(old.trimEnd().length);
	return replaceRange(text, [{ start: above + start, end: above + range.end }], indent + list + space);
}

interface Range {
	start: number;
	end: number;
}

/** Returns the YAML of an entry and its offset in the file. */
function frontmatterOf(text: string): { above: number; yaml: string } {
	const [, opening = "", yaml = ""] = /^(---[ \t]*\r?\n)([\s\S]*?)^---/m.exec(text) ?? [];
	return { above: opening.length, yaml };
}

/** Returns the range of a YAML node; empty if there is none. */
function rangeOf(node: unknown): Range[] {
	if (node === null || typeof node !== "object" || !("range" in node) || !Array.isArray(node.range))
		return [];
	return [{ start: Number(node.range[0]), end: Number(node.range[1]) }];
}

function replaceRange(text: string, [range]: Range[], replacement: string): string {
	return range ? text.slice(0, range.start) + replacement + text.slice(range.end) : text;
}

/** Returns a slug as YAML: digits alone need quotes. */
const toYaml = (slug: string) => stringify(slug).trimEnd();
