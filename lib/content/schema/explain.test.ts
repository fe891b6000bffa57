import { expect, test } from "vitest";
import { getKinds } from "@/lib/content/author/json-schema";
import { type Changes, check, edit } from "@/lib/content/check/site.fixtures";
import { type Collection, collections } from "./collections";

const fieldsOf = (collection: Collection) =>
	Object.keys(getKinds(collections[collection])[0]?.properties ?? {}).join(", ");

const role = "content/roles/acme.mdx";
const paper = "content/projects/paper.mdx";
const post = "content/posts/queues.mdx";
const site = "content/site.json";

/** Problem messages, which must tell the author what to do. */
const mistakes: [what: string, site: Changes, problems: string[]][] = [
	[
		"a key of another kind",
		edit(paper, "kind: paper", "kind: software"),
		[`${paper}:6:1 paper: belongs to kind: paper`],
	],
	[
		"a kind left out",
		edit(paper, "kind: paper\n", ""),
		[`${paper}:2:1 kind: is missing; expected one of "software", "paper"`],
	],
	[
		"present with a capital",
		edit(role, "end: 2025-02", "end: Present"),
		[`${role}:9:1 end: expected a month as YYYY-MM, or present; found "Present"`],
	],
	[
		"a key of the settings that appears twice",
		edit(site, '"name": "Ada",', '"name": "Ada",\n\t"name": "Ada",'),
		[`${site}:3:2 YAML: key "name" appears twice`],
	],
	[
		"a language by its name",
		edit(site, '"en"', '"English"'),
		[`${site}:5:2 language: expected a language as en, en-GB or zh-Hans; found "English"`],
	],
	[
		"a key without a name",
		edit(post, "tags: [queues]", "tags: [queues]\n: x"),
		[`${post}:7:1 a key without a name; allowed: ${fieldsOf("posts")}`],
	],
	[
		"a key in British spelling",
		edit(role, "organization:", "organisation:"),
		[
			`${role}:2:1 organization: is missing: the employer`,
			`${role}:7:1 organisation: unknown key; allowed: ${fieldsOf("roles")}; did you mean "organization"?`,
		],
	],
	[
		"a title that starts like a comment",
		edit(role, "title: Acme", "title: #1 of its kind"),
		[`${role}:2:1 title: expected text; found nothing; put text that starts with # in quotes`],
	],
	[
		"a caption that is computed",
		edit(role, "Text.", "<Figure caption={[1]}>\n\nText.\n\n</Figure>"),
		[`${role}:18:1 <Figure>: attribute "caption" is {[1]}; expected text: write caption="…"`],
	],
];

test.each(mistakes)("%s is reported with a helpful message", async (_, changes, problems) => {
	expect(await check(changes)).toEqual(problems);
});
