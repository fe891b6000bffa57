import { isSeq, parseDocument } from "yaml";
import { pathOfFile } from "@/lib/site/paths";
import { parseEntry } from "./parse";
import { referencesOf } from "./references";

/** Files by their path from the project's root. */
export type Files = Record<string, string>;

/**
 * The files of content/ after an entry got another name: moved, with its old slug among its aliases, and with every
 * link and reference to it mended. Only files that change are given, a file that goes as undefined.
 *
 * @param files every text file below content/
 * @param from the entry's file, as in content/roles/acme.mdx
 * @param to its file afterwards, in the same collection
 */
export function renamed(files: Files, from: string, to: string): Record<string, string | undefined> {
	const after: Record<string, string | undefined> = {};
	for (const [file, text] of Object.entries(files)) {
		const place = moved(file, from, to);
		const mended = mend(file, text, from, to);
		if (place !== file) after[file] = undefined;
		if (place !== file || mended !== text) after[place] = mended;
	}
	return after;
}

/** The entry itself, and what lies in the folder of its name. */
function moved(file: string, from: string, to: string): string {
	if (file === from) return to;
	const folder = from.replace(/\.mdx$/, "/");
	return file.startsWith(folder) ? to.replace(/\.mdx$/, "/") + file.slice(folder.length) : file;
}

function mend(file: string, text: string, from: string, to: string): string {
	const links = replaceName(text, pathOfFile(from), pathOfFile(to));
	const references = file.endsWith(".mdx") ? mendReferences(file, links, from, to) : links;
	if (file === "content/site.json" && from.startsWith("content/people/")) {
		return references.replace(`"person": "${slugOf(from)}"`, `"person": "${slugOf(to)}"`);
	}
	if (file !== from) return references;
	return addAlias(
		replaceName(references, `./${slugOf(from)}/`, `./${slugOf(to)}/`),
		slugOf(from),
		slugOf(to),
	);
}

/** A path where it stands whole, not as a part of a longer one. */
function replaceName(text: string, from: string, to: string): string {
	const start = from.endsWith("/") ? "" : "(?![\\w-])";
	const escaped = from.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
	return text.replace(new RegExp(`(?<![\\w./-])${escaped}${start}`, "g"), () => to);
}

/** The slug in the fields that name entries, by the place of each in the YAML. */
function mendReferences(file: string, text: string, from: string, to: string): string {
	const { entry } = parseEntry(file, text);
	if (!entry) throw new Error(`${file} has problems: run npm run check first`);
	const collection = from.split("/")[1];
	const [opening = "", yaml = ""] = /^---[ \t]*\r?\n([\s\S]*?)^---/m.exec(text) ?? [];
	const above = opening.indexOf(yaml);
	const document = parseDocument(yaml);
	const places = referencesOf(entry)
		.filter((reference) => reference.to === collection && reference.name === slugOf(from))
		.flatMap(({ path }) => rangeOf(document.getIn(path.map(String), true)))
		.sort((a, b) => b.start - a.start);
	return places.reduce(
		(mended, { start, end }) => mended.slice(0, above + start) + slugOf(to) + mended.slice(above + end),
		text,
	);
}

function rangeOf(node: unknown): { start: number; end: number }[] {
	if (node === null || typeof node !== "object" || !("range" in node) || !Array.isArray(node.range))
		return [];
	return [{ start: Number(node.range[0]), end: Number(node.range[1]) }];
}

/** The former slug joins the aliases; one that is the entry's own again leaves them. */
function addAlias(text: string, former: string, own: string): string {
	const [opening = "", yaml = ""] = /^---[ \t]*\r?\n([\s\S]*?)^---/m.exec(text) ?? [];
	const document = parseDocument(yaml);
	const aliases = document.get("aliases", true);
	const names = isSeq(aliases) ? aliases.items.map(String) : [];
	const kept = [...new Set([...names, former])].filter((name) => name !== own);
	const line = `aliases: [${kept.join(", ")}]\n`;
	const after = isSeq(aliases)
		? yaml.replace(/^aliases:[^\n]*\n(?:[ \t]+[^\n]*\n|- [^\n]*\n)*/m, line)
		: yaml + line;
	return text.replace(opening, () => opening.replace(yaml, () => after));
}

function slugOf(file: string): string {
	return (
		file
			.split("/")
			.at(-1)
			?.replace(/\.mdx$/, "") ?? ""
	);
}
