import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { ContentError } from "@/lib/content/schema/problem";
import { withoutSlashes } from "@/lib/content/schema/settings";
import { readAstro } from "./read-astro";
import { readGhost } from "./read-ghost";
import { readHugo } from "./read-hugo";
import { readJekyll } from "./read-jekyll";
import { readMedium } from "./read-medium";
import { readNext } from "./read-next";
import type { SourceSite, Tool } from "./source";

const readers: Record<Tool, (source: string) => SourceSite> = {
	hugo: readHugo,
	jekyll: readJekyll,
	astro: readAstro,
	next: readNext,
	ghost: readGhost,
	medium: readMedium,
};

/** Traces of the tools, in the order of their certainty. */
const TRACES: [tool: Tool, isIt: (source: string, names: string[]) => boolean][] = [
	[
		"ghost",
		(source) =>
			isFile(source) && /^\s*\{\s*"(?:db|data|meta)"/.test(readFileSync(source, "utf8").slice(0, 200)),
	],
	["astro", (_, names) => names.some((name) => /^astro\.config\./.test(name))],
	["next", (_, names) => names.some((name) => /^next\.config\./.test(name))],
	["jekyll", (_, names) => names.includes("_config.yml") || names.includes("_posts")],
	[
		"hugo",
		(source, names) =>
			names.some((name) => /^hugo\.(toml|ya?ml|json)$/.test(name)) ||
			((names.includes("archetypes") || names.some((name) => /^config(\.(toml|ya?ml|json))?$/.test(name))) &&
				existsSync(path.join(source, "content"))),
	],
	[
		"medium",
		(source, names) =>
			readMedium(names.includes("posts") ? path.join(source, "posts") : source).posts.length > 0,
	],
];

const isFile = (source: string) => statSync(source).isFile();

/**
 * Reads the posts of another site.
 *
 * @param source its folder, or the file of its export
 * @param tool what made it; found by its files if undefined
 * @param url its URL, if its configuration does not have it
 * @throws ContentError if there is nothing to import
 */
export function readSource(source: string, tool?: Tool, url?: string): SourceSite {
	if (!existsSync(source)) throw refuse(source, "does not exist");
	const found = tool ?? detectTool(source);
	if (!found)
		throw refuse(source, `is of no known tool: add --from with one of ${Object.keys(readers).join(", ")}`);
	const site = readers[found](source);
	if (site.posts.length === 0) throw refuse(source, `has no posts of ${found}`);
	return { ...site, url: url === undefined ? site.url && withoutSlashes(site.url) : withoutSlashes(url) };
}

function detectTool(source: string): Tool | undefined {
	const names = isFile(source) ? [] : readdirSync(source);
	return TRACES.find(([, isIt]) => isIt(source, names))?.[0];
}

const refuse = (file: string, message: string) =>
	new ContentError([{ file, line: 1, column: 1, field: "", message }]);
