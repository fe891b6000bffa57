import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { collectionNames, collections } from "@/lib/content/schema/collections";
import { getKinds } from "./json-schema";
import { buildSnippets } from "./snippets";

const all = z
	.record(z.string(), z.object({ prefix: z.string(), body: z.array(z.string()) }))
	.parse(JSON.parse(buildSnippets()));

/** What a snippet writes when its author takes the first of each choice, and x for all else. */
const filled = ({ body }: { body: string[] }) =>
	body
		.join("\n")
		.replace(/\$\{\d+\|([^,|]+)[^}]*\}/g, "$1")
		.replace(/\$\d+/g, "x");

/** The fields that a schema finds missing, and those that it does not know. */
const misfits = (schema: z.ZodType, fields: unknown) =>
	(schema.safeParse(fields).error?.issues ?? []).flatMap((issue) => {
		if (issue.code === "unrecognized_keys") return issue.keys;
		return issue.code === "invalid_type" && /received undefined/.test(issue.message)
			? [issue.path.join(".")]
			: [];
	});

test.each(collectionNames)(
	"what is written for an entry of %s has every field that it needs, and no other",
	(name) => {
		const whole = Object.entries(all).filter(([key]) => key.startsWith(`frontmatter of ${name}`));
		expect(whole).toHaveLength(getKinds(collections[name]).length);
		for (const [, snippet] of whole) {
			const [, frontmatter = ""] = filled(snippet).split("---\n");
			expect(misfits(collections[name], parse(frontmatter))).toEqual([]);
		}
	},
);

test.each(collectionNames)("every field of %s is offered under its name, and is YAML", (name) => {
	for (const kind of getKinds(collections[name]))
		for (const field of Object.keys(kind.properties ?? {})) {
			const offered = Object.entries(all).filter(
				([key, { prefix }]) => prefix === field && key.startsWith(`${field} of ${name}`),
			);
			expect(offered.length, field).toBeGreaterThan(0);
			for (const [, snippet] of offered) expect(Object.keys(parse(filled(snippet)))).toEqual([field]);
		}
});

test("a field that takes one of a few values offers these", () => {
	expect(all["state of posts"]?.body).toEqual([`state: \${1|published,unlisted,draft|}`]);
});
