import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readEntries } from "@/lib/content/read/read-entry";
import type { Entry } from "@/lib/content/schema/entry";
import { pathOf } from "@/lib/content/schema/paths";
import { readSiteSettings, readSkills, requireFields } from "@/lib/content/schema/settings";
import { escapeRegExp } from "@/lib/escape-regexp";

/**
 * Everything specific to one site is in content/, so that a new owner replaces only that folder. These tests search
 * the code for the site's own words from content/.
 */

const root = path.resolve(import.meta.dirname, "..");
const files = ["app", "components", "lib"]
	.flatMap((folder) =>
		readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((name) =>
			path.posix.join(folder, name),
		),
	)
	.filter((file) => /\.(tsx?|mjs|json|css|typ)$/.test(file) && statSync(path.join(root, file)).isFile());

/** Skills that the code itself uses, which its comments may name. */
const BUILT_WITH = [
	"React",
	"Next.js",
	"TypeScript",
	"JavaScript",
	"Node.js",
	"HTML/CSS",
	"Tailwind CSS",
	"Git",
	"DNS",
];

/** Returns the names in an entry: of the person, the employer, the school, the product, the text. */
function namesOf(entry: Entry): string[] {
	if (entry.collection === "roles") return [entry.title, entry.organization, entry.team ?? ""];
	if (entry.collection !== "people") return [entry.title];
	return [entry.title, ...entry.education.map(({ institution }) => institution)];
}

/** Names of the code's files, which an entry's slug may equal by chance. */
const ownNames = new Set(files.map((file) => path.basename(file).split(".")[0]));

/** Returns the parts of an entry's slug that no other text is likely to contain. A slug of one word may be any word. */
function addressesOf(entry: Entry): string[] {
	const isRare = entry.slug.includes("-") && !ownNames.has(entry.slug);
	return [pathOf(entry), ...(isRare ? [entry.slug] : [])];
}

/** Returns every line of code that contains a whole word, as "file:line: word". */
function findWords(words: string[]): string[] {
	const pattern = new RegExp(`(?<![\\w-])(${words.map(escapeRegExp).join("|")})(?![\\w-])`, "g");
	return files.flatMap((file) =>
		readFileSync(path.join(root, file), "utf8")
			.split("\n")
			.flatMap((line, index) =>
				Array.from(line.matchAll(pattern), ([word]) => `${file}:${index + 1}: ${word}`),
			),
	);
}

const entries = readEntries(root);

test("the code names no person, employer, school or product of the site", () => {
	const names = [requireFields(readSiteSettings(root)).name, ...entries.flatMap(namesOf)].filter(Boolean);
	expect(files.length).toBeGreaterThan(100);
	expect(names.length).toBeGreaterThan(1);
	expect(findWords(names)).toEqual([]);
});

test("the code names no entry of the site by its path", () => {
	const addresses = entries.flatMap(addressesOf);
	expect(addresses.length).toBeGreaterThan(0);
	expect(findWords(addresses)).toEqual([]);
});

test("the code names no skill of the site, except those that the code uses", () => {
	const skills = requireFields(readSkills(root)).map(({ name }) => name);
	const own = skills.filter((name) => !BUILT_WITH.includes(name));
	expect(own.length).toBeGreaterThan(0);
	expect(findWords(own)).toEqual([]);
});
