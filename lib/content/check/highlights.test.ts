import { expect, test } from "vitest";
import { check, edit } from "./site.fixtures";

const role = "content/roles/acme.mdx";
const withHighlight = (text: string, section = "runs") =>
	edit(role, "skills:", `highlights:\n  - text: ${text}\n    section: ${section}\nskills:`);

test("a highlight names the section that explains it", async () => {
	expect(await check(withHighlight("Built the engine in 9 s."))).toEqual([]);
	expect(await check(withHighlight("Built the engine in 9 s.", "run"))).toEqual([
		`${role}:15:5 highlights.0.section: no heading #run in this file; did you mean "runs"?`,
	]);
});

test("a highlight starts with its verb", async () => {
	expect(await check(withHighlight("I built the engine in 9 s."))).toEqual([
		`${role}:14:5 highlights.0.text: begins with “I”: begin with the verb, as in “Built …”`,
	]);
	expect(await check(withHighlight("Improved the engine to 9 s."))).toEqual([]);
});
