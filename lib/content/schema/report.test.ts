import { expect, test } from "vitest";
import type { Problem } from "./problem";
import { annotations, report } from "./report";

const problem: Problem = { file: "content/a.mdx", line: 2, column: 3, field: "tags.0", message: "50% wrong" };
const read = () => "one\ntwo\nthree\nfour";

test("a problem is printed with its position and the surrounding lines", () => {
	expect(report([problem], read, false)).toBe(`content/a.mdx:2:3 tags.0: 50% wrong
  1 | one
> 2 | two
    |   ^
  3 | three`);
});

test("problems are grouped by file; a missing file has no lines", () => {
	const text = report(
		[problem, { ...problem, file: "b.json", field: "" }],
		(file) => (file === "b.json" ? undefined : read()),
		false,
	);
	expect(text.split(/\n\n─+\n\n/)[1]).toBe("b.json:2:3 50% wrong");
});

test("the mark is below its column after tabs, and in a long line", () => {
	const tabs = report([{ ...problem, column: 3 }], () => "\n\t\tx\n", false).split("\n");
	expect(tabs[3]).toBe("    | \t\t^");
	const long = report(
		[{ ...problem, line: 1, column: 301 }],
		() => `${"a".repeat(300)}b${"c".repeat(300)}`,
		false,
	);
	const [, row = "", mark = ""] = long.split("\n");
	expect(row[mark.indexOf("^")]).toBe("b");
	expect(row.length).toBeLessThan(120);
});

test("colors are used only on a terminal", () => {
	expect(report([problem], read, true)).toContain("\u001b[31m50% wrong\u001b[0m");
	expect(report([problem], read, false)).not.toContain("\u001b");
});

test("GitHub gets one annotation per problem, with its own escapes", () => {
	expect(annotations([{ ...problem, file: "a,b.mdx", message: "one\ntwo: 50%" }])).toBe(
		"::error file=a%2Cb.mdx,line=2,col=3::tags.0: one%0Atwo: 50%25",
	);
});

test("the first 100 problems of a file are printed, with the number of the others", () => {
	const many = Array.from({ length: 250 }, (_, index) => ({ ...problem, line: index + 1 }));
	const other = { ...problem, file: "b.json" };
	const printed = report([...many, other], read, false);
	expect(printed.match(/^content\/a\.mdx:/gm)).toHaveLength(100);
	expect(printed).toContain("content/a.mdx:100:3 ");
	expect(printed).toContain("\n\ncontent/a.mdx has 150 more, which are not shown\n");
	expect(printed).toContain("b.json:2:3 ");
	expect(annotations([...many, other]).split("\n")).toHaveLength(101);
});

test("warnings hide no error", () => {
	const warnings = Array.from({ length: 150 }, () => ({ ...problem, severity: "warning" as const }));
	const printed = report([...warnings, { ...problem, line: 4 }], read, false);
	expect(printed).toContain("content/a.mdx:4:3 tags.0: 50% wrong");
	expect(printed).toContain("content/a.mdx has 51 more");
});
