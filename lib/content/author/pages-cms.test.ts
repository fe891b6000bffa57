import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { z } from "zod";
import { EXAMPLE } from "@/lib/content/check/example.fixtures";
import { check } from "@/lib/content/check/site.fixtures";
import { collectionNames } from "@/lib/content/schema/collections";
import { parseEntryFile } from "@/lib/content/schema/entry-files";
import { buildPagesConfig, type FormField, getFormFields } from "./pages-cms";

const config = z
	.object({
		content: z.array(
			z.object({
				name: z.string().regex(/^[a-zA-Z0-9-_]+$/),
				path: z.string(),
				filename: z.string(),
				fields: z.array(z.looseObject({ name: z.string().regex(/^[a-zA-Z0-9-_]+$/) })),
			}),
		),
	})
	.parse(parse(buildPagesConfig()));

/** Values for fields that only a site's own entries can have. */
const NAMES: Record<string, unknown> = {
	person: "ada",
	role: "acme",
	roles: ["acme"],
	projects: ["paper"],
	systems: [],
	skills: ["Ruby"],
	names: ["Ruby"],
	section: "runs",
	translationOf: "queues",
	aliases: ["former"],
	language: "de",
	email: "ada@example.com",
	href: "https://github.com/ada",
	canonical: "https://example.com/a",
	src: "/pixel.svg",
	doi: "10.1000/182",
};

/** Returns a value as an author would enter it in a field's form. */
function fill(field: FormField): unknown {
	const { name, type, options, list, fields, pattern } = field;
	if (type !== "object" && name in NAMES) return NAMES[name];
	if (list) {
		const { list: _, ...item } = field;
		return [fill(item)];
	}
	if (type === "object") return Object.fromEntries((fields ?? []).map((inner) => [inner.name, fill(inner)]));
	if (type === "select") return field.default ?? z.array(z.string()).parse(options?.values)[0];
	if (type === "number") return 9;
	if (type === "boolean") return field.default;
	if (name === "end" && !pattern) return "present";
	const dates = ["2020-01-02", "2020-01", "2020"];
	if (/^(?:start|end|published|updated)$/.test(name))
		return dates.find((date) => !pattern || new RegExp(pattern.regex).test(date));
	return "Text that is long enough, and no longer than its field allows, for a test of its form."
		.slice(0, z.number().optional().parse(options?.maxlength) ?? 40)
		.trim();
}

test("the file at the root of the repository is up to date", () => {
	expect(readFileSync(".pages.yml", "utf8")).toBe(buildPagesConfig());
});

test("each collection has a form for Markdown, and one for MDX", () => {
	const own = config.content.map(({ path, filename }) => `${path} ${filename}`);
	for (const name of collectionNames.filter((one) => one !== "systems"))
		expect(own).toEqual(
			expect.arrayContaining([`content/${name} {primary}.md`, `content/${name} {primary}.mdx`]),
		);
	expect(own).toContain("content/systems index.mdx");
});

describe.each(collectionNames)("the form of %s", (collection) => {
	const fields = getFormFields(collection);

	test("offers every field that an entry may have, because others are lost when it is saved", () => {
		const entries = Object.entries(EXAMPLE).filter(
			([file]) => parseEntryFile(file)?.collection === collection,
		);
		expect(entries.length).toBeGreaterThan(0);
		for (const [, text] of entries) {
			const written = Object.keys(parse(text.split("---\n")[1] ?? ""));
			expect(fields.map(({ name }) => name)).toEqual(expect.arrayContaining(written));
		}
	});

	test.each([
		["all fields", () => true, { kind: "paper" }],
		[
			"the required fields",
			({ required, name }: FormField) => required === true || name === "state",
			{ kind: "software" },
		],
	])("makes a draft with %s that passes the check", async (_, isFilled, chosen) => {
		const filled = fields.filter((field) => field.name !== "body" && isFilled(field));
		const values = Object.fromEntries(filled.map((field) => [field.name, fill(field)]));
		// A key figure names a role of the person, who has none yet.
		if (collection === "people") delete values.figures;
		if ("kind" in values) Object.assign(values, chosen);
		expect(values.state).toBe("draft");
		const file = `content/${collection}/new.md`;
		const problems = await check({
			[file]: `---\n${stringify(values)}---\n\n## Runs\n\nText.\n`,
			"public/pixel.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1" />',
			...(collection === "systems" && { "content/systems/new/view/index.tsx": "export default {};\n" }),
		});
		expect(problems.filter((problem) => !problem.includes(" warning: "))).toEqual([]);
	});
});
