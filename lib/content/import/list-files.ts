import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parse as parseToml } from "smol-toml";
import { parseDocument } from "yaml";
import { normalizeText } from "@/lib/content/schema/source-text";
import { listFiles } from "@/lib/files/inside";
import { readExportedFields } from "./exported-fields";
import { lowerKeys, separateFrontmatter } from "./frontmatter";
import type { SourcePost } from "./source";

const PAGE = /\.(md|mdx|markdown|mkd|mdown|html)$/i;
const SKIPPED = /(?:^|\/)(?:node_modules|vendor|themes|README|LICENSE|CHANGELOG|_index|_template)(?:[./]|$)/i;

/** Lists the files of posts below folders of a site, in order. Folders that do not exist have none. */
export const listPages = (
	root: string,
	folders: string[],
	types: RegExp = /\.(md|mdx|markdown|mkd|mdown)$/i,
): string[] =>
	folders
		.flatMap((folder) => listFiles(root, folder || ".").files.map(({ file }) => path.posix.normalize(file)))
		.filter((file) => types.test(file) && !SKIPPED.test(file));

/** Name of a post's file: a date, a name and a language. */
const NAME = /^(?:(\d{4}-\d{2}-\d{2})[-_])?(.*?)(?:\.([a-z]{2}(?:-[a-z]{2,4})?))?$/i;

/** Reads a post from a file. A post in a folder of its own, as index.md or page.mdx, has the folder's name. */
export function readPage(root: string, file: string): SourcePost {
	const text = normalizeText(readFileSync(path.join(root, file), "utf8"));
	const [, extension = "md"] = PAGE.exec(file.toLowerCase()) ?? [];
	const format = extension === "mdx" || extension === "html" ? extension : "md";
	const separated = separateFrontmatter(text);
	const exported =
		format === "mdx" ? readExportedFields(separated.body) : { fields: {}, body: separated.body };
	const base = path.posix.basename(file).replace(PAGE, "");
	const own = /^(?:index|page)(\.[a-z]{2}(?:-[a-z]{2,4})?)?$/i.exec(base);
	const name = own ? path.posix.basename(path.posix.dirname(file)) + (own[1] ?? "") : base;
	const [, day, title = name, language] = NAME.exec(name) ?? [];
	return {
		file,
		format,
		fields: { ...exported.fields, ...separated.fields },
		body: exported.body,
		name: title,
		day,
		language,
		problem: separated.problem,
	};
}

/** Reads the first of some configuration files, in YAML, TOML or JSON. Returns no settings if there is none. */
export function readConfig(root: string, names: string[]): Record<string, unknown> {
	const name = names.find(
		(one) => existsSync(path.join(root, one)) && statSync(path.join(root, one)).isFile(),
	);
	if (!name) return {};
	const text = readFileSync(path.join(root, name), "utf8");
	if (name.endsWith(".toml")) return lowerKeys(JSON.parse(JSON.stringify(parseToml(text))));
	return lowerKeys(parseDocument(text, { strict: false, uniqueKeys: false }).toJS());
}

/** Returns the text of the first of some files, or "" without one. */
export function readFirst(root: string, names: string[]): string {
	const name = names.find((one) => existsSync(path.join(root, one)));
	return name ? readFileSync(path.join(root, name), "utf8") : "";
}
