import { expect, test } from "vitest";
import { isError, type Problem } from "@/lib/content/schema/problem";
import { checkContent } from "./check-content";
import { type Changes, check, edit, withSite } from "./site.fixtures";

const role = "content/roles/acme.mdx";
const warning =
	"no installed font has ⵣ (U+2D63); previews and PDFs show \uFFFD instead, until a package such as @fontsource/noto-sans-… that has it is installed";

test.each<[string, Changes, string]>([
	["a title", edit(role, "title: Acme", "title: Acme ⵣ"), `${role}:2:1 warning: title: ${warning}`],
	[
		"a figure",
		edit(role, "label: per run", "label: per ⵣ run"),
		`${role}:11:19 warning: figures.0.label: ${warning}`,
	],
	[
		"a highlight",
		edit(
			role,
			"skills:",
			"highlights:\n  - { text: Made it ⵣ quick for everybody., section: runs }\nskills:",
		),
		`${role}:14:7 warning: highlights.0.text: ${warning}`,
	],
	[
		"a skill",
		edit("content/skills.json", '"Go"', '"Go ⵣ"'),
		`content/skills.json:3:4 warning: 1.name: ${warning}`,
	],
])("a character that no font has is a warning in %s", async (_, changes, problem) => {
	expect(await check(changes)).toEqual([problem]);
});

test("a warning does not stop a build", async () => {
	const found: Problem[] = await withSite(edit(role, "title: Acme", "title: ⵣ ⵣ"), checkContent);
	expect(found.map(isError)).toEqual([false]);
});

test("a title in any script with a font has no problem", async () => {
	const title = "الجدولة 우선순위 การจัด 优先 ℝ 🚀 किताब Ελ Пл";
	expect(await check(edit(role, "title: Acme", `title: ${title}`))).toEqual([]);
});
