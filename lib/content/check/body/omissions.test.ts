import { expect, test } from "vitest";
import { checkContent } from "@/lib/content/check/check-content";
import { edit, type ProblemCases, testEach, withSite } from "@/lib/content/check/site.fixtures";
import { formatProblem, isError } from "@/lib/content/schema/problem";

const role = "content/roles/acme.mdx";
const inRole = (text: string) => edit(role, "Text.", text);
const omits = (column: number, what: string, advice = "write the result as text") =>
	`${role}:18:${column} warning: feeds and Markdown leave out ${what}: ${advice}`;

const cases: ProblemCases = {
	"what feeds and Markdown leave out is a warning": [
		["a computed text", inRole("Of {1 + 1} two."), [omits(4, "{1 + 1}, which is computed")]],
		["a computed block", inRole("{[1, 2]\n.join()}"), [omits(1, "{[1, 2]…}, which is computed")]],
		[
			"a template with a value",
			inRole(`Of {\`\${1 + 1}\`}.`),
			[omits(4, `{\`\${1 + 1}\`}, which is computed`)],
		],
		[
			"an element in braces",
			inRole("{true && <b>x</b>}"),
			[omits(1, "{true && <b>x</b>}, which is computed")],
		],
		["a computed text in an element", inRole("A <b>{1 + 1}</b>."), [omits(6, "{1 + 1}, which is computed")]],
		[
			"a link with a computed address",
			inRole('A <a href={"/" + "roles"}>link</a>.'),
			[omits(3, "this link, because its href is computed", 'write href="…"')],
		],
		[
			"an image with spread attributes",
			inRole('An <img alt="A" {...props} />.'),
			[omits(4, "this image, because its src is computed", 'write src="…"')],
		],
	],
	"what shows nothing or its own text is no problem": [
		["text in braces", inRole('A {"{"}, {`b`} and {3}.'), []],
		["a comment", inRole("{/* a remark */}\n\nText {/* another */}."), []],
		["values that show nothing", inRole("A {null}, {true} and {undefined}."), []],
		["a literal address", inRole('A <a href={"/roles"}>link</a> and <a id="b" />.'), []],
	],
	"an error says enough": [
		[
			"an undefined name",
			inRole("Of {total}."),
			[`${role}:18:4 {total}: "total" is not defined; in prose write \\{ for {`],
		],
	],
};

testEach(cases);

test("a computed text does not stop a build", async () => {
	const problems = await withSite(inRole("Of {1 + 1} two."), checkContent);
	expect(problems.map(formatProblem)).toHaveLength(1);
	expect(problems.filter(isError)).toEqual([]);
});
