import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { collectionNames, collections } from "@/lib/content/schema/collections";
import { getKinds } from "./json-schema";
import { buildSnippets } from "./snippets";

const all = z
	.record(z.string(), z.object({ prefix: z.string(), body: z.array(z.string()) }))
	.parse(JSON.parse(buildSnippets()));

/** Returns the output of a snippet if its author takes the first of each choice, and x for everything else. */
const filled = ({ body }: { body: string[] }) =>
	body
		.join("\n")
		.replace(/\$\{\d+\|([^,|]+)[^}]*\}/g, "$1")
		.replace(/\$\d+/g, "x");

/** Returns the fields that a schema reports as missing or unknown. */
const misfits = (schema: z.ZodType, fields: unknown) =>
	(schema.safeParse(fields).error?.issues ?? []).flatMap((issue) => {
		if (issue.code === "unrecognized_keys") return issue.keys;
		return issue.code === "invalid_type" && /received undefined/.test(issue.message)
			? [issue.path.join(".")]
			: [];
	});

test.each(collectionNames)(
	"the snippet for an entry of %s has every required field and no other field",
	(name) => {
		const whole = Object.entries(all).filter(([key]) => key.startsWith(`frontmatter of ${name}`));
		expect(whole).toHaveLength(getKinds(collections[name]).length);
		for (const [, snippet] of whole) {
			const [, frontmatter = ""] = filled(snippet).split("---\n");
			expect(misfits(collections[name], parse(frontmatter))).toEqual([]);
		}
	},
);

test.each(collectionNames)("every field of %s has a snippet under its name, which is valid YAML", (name) => {
	for (const kind of getKinds(collections[name]))
		for (const field of Object.keys(kind.properties ?? {})) {
			const offered = Object.entries(all).filter(
				([key, { prefix }]) => prefix === field && key.startsWith(`${field} of ${name}`),
			);
			expect(offered.length, field).toBeGreaterThan(0);
			for (const [, snippet] of offered) expect(Object.keys(parse(filled(snippet)))).toEqual([field]);
		}
});

test("a field with a few allowed values offers them", () => {
	expect(all["state of posts"]?.body).toEqual([`state: \${1|published,unlisted,draft|}`]);
});
