import type { z } from "zod";
import { LARGEST, refusalMessage } from "@/lib/files/inside";
import { readContentFile, resolveContent } from "./content-file";
import { createLocator } from "./line-positions";
import { ContentError, type Problem } from "./problem";
import { type Locate, readFields } from "./read-fields";
import {
	type Abbreviations,
	abbreviationList,
	type SiteSettings,
	type Skill,
	site,
	skillList,
} from "./site-fields";
import { controlProblems, encodingProblems, normalizeText } from "./source-text";
import { explainSiteUrl } from "./values";

/** Files with the settings of the site and its skills. */
export const SITE = "content/site.json";
export const SKILLS = "content/skills.json";
const ABBREVIATIONS = "content/abbreviations.json";

/** A parsed settings file: its fields, or its problems. */
export interface Settings<T> {
	fields?: T | undefined;
	locate: Locate;
	problems: Problem[];
}

/** Reads the settings of the site. `root` is the folder that holds content/. */
export const readSiteSettings = (root: string): Settings<SiteSettings> => settings(root, SITE, site);

/** Reads the names of skills. `root` is the folder that holds content/. */
export const readSkills = (root: string): Settings<Skill[]> => settings(root, SKILLS, skillList);

/** Reads the abbreviations with their long forms. The file is optional. `root` is the folder that holds content/. */
export function readAbbreviations(root: string): Settings<Abbreviations> {
	if (resolveContent(root, ABBREVIATIONS).refused === "missing")
		return { fields: {}, locate: () => ({ line: 1, column: 1 }), problems: [] };
	return settings(root, ABBREVIATIONS, abbreviationList);
}

/** Returns the fields of a settings file. Throws a ContentError if it has problems. */
export function requireFields<T>({ fields, problems }: Settings<T>): T {
	if (!fields) throw new ContentError(problems);
	return fields;
}

/** Returns a URL without trailing slashes. */
export function withoutSlashes(url: string): string {
	let end = url.length;
	while (url[end - 1] === "/") end--;
	return url.slice(0, end);
}

/** Returns the settings with the origin from SITE_URL. Throws if SITE_URL is not a valid URL of a site. */
export function withSiteUrl(settings: SiteSettings): SiteSettings {
	const problem = siteUrlProblem();
	if (problem) throw new Error(problem);
	return { ...settings, url: withoutSlashes(new URL(process.env.SITE_URL || settings.url).href) };
}

/** Returns why SITE_URL is not a valid URL of the site, or undefined. */
export function siteUrlProblem(): string | undefined {
	const reason = process.env.SITE_URL && explainSiteUrl(process.env.SITE_URL);
	return reason ? `SITE_URL ${reason}.` : undefined;
}

/** Reads a file in strict JSON, and validates it like frontmatter. */
function settings<T>(root: string, file: string, schema: z.ZodType<T>): Settings<T> {
	const locate: Locate = () => ({ line: 1, column: 1 });
	const refuse = (message: string) => ({
		locate,
		problems: [{ file, line: 1, column: 1, field: "", message }],
	});
	const { stats } = resolveContent(root, file);
	if (stats && stats.size > LARGEST) return refuse(refusalMessage("large", "content"));
	const bytes = readContentFile(root, file);
	if (!bytes) return refuse("is missing");
	const text = normalizeText(bytes.toString());
	const problems = [
		...encodingProblems(file, bytes),
		...controlProblems(file, text),
		...syntaxProblems(file, text),
	];
	return problems.length > 0 ? { locate, problems } : readFields(file, text, schema);
}

function syntaxProblems(file: string, text: string): Problem[] {
	const message = findJsonError(text);
	if (message === undefined) return [];
	const at = findJsonEnd(text);
	return [
		{ file, ...createLocator(text)(at), field: "", message: `JSON: ${explainJson(message, text, at)}` },
	];
}

function findJsonError(text: string): string | undefined {
	try {
		JSON.parse(text);
		return undefined;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

/**
 * Returns the offset of the first character that cannot continue valid JSON. The parser does not always report it.
 */
function findJsonEnd(text: string): number {
	let [whole, broken] = [0, text.length];
	while (whole < broken) {
		const middle = Math.ceil((whole + broken) / 2);
		const said = findJsonError(text.slice(0, middle)) ?? "end of JSON input";
		const isAtEnd =
			/end of JSON input|Unterminated/.test(said) || Number(/position (\d+)/.exec(said)?.[1]) === middle;
		if (isAtEnd) whole = middle;
		else broken = middle - 1;
	}
	return whole;
}

function explainJson(message: string, text: string, at: number): string {
	if (text.startsWith("//", at) || text.startsWith("/*", at)) return "JSON has no comments";
	if (/^[\]}]/.test(text.slice(at)) && /,\s*$/.test(text.slice(0, at)))
		return `JSON does not allow a comma before ${text[at]}`;
	return message.replace(/ in JSON at position .*$|, (?:\.{3})?".*$/s, "");
}
