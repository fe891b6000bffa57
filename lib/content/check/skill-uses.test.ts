import { expect, test } from "vitest";
import { check, edit } from "./site.fixtures";

const withUse = (entry: string) =>
	edit(
		"content/skills.json",
		'"slug": "go"',
		`"slug": "go", "uses": { "${entry}": "The engine is driven by it." }`,
	);

test("a sentence on the use of a skill requires an entry that names the skill", async () => {
	const [problem, ...others] = await check(withUse("roles/nowhere"));
	expect(problem).toMatch(
		/^content\/skills\.json:\d+:\d+ .*uses\.roles\/nowhere: no entry roles\/nowhere names the skill Go/,
	);
	expect(others).toEqual([]);
});
