import { describe, expect, test } from "vitest";
import { describeDiagram, plainDiagram } from "./diagram-text";

describe("a diagram in words", () => {
	test.each([
		[
			'graph LR\nA[Start here] --> B{"Ready?"}\nB -- yes --> C((End))',
			"Start here → Ready?; Ready? (yes) → End",
		],
		["graph LR\nA[/Input/]-->|no|B[\\Output\\]", "Input (no) → Output"],
		['graph LR\nA["src/lib/"] ==> B[[Part]]', "src/lib/ → Part"],
		["graph LR\nA ---B[Name]", "A → Name"],
		["graph LR\nA[Open --> B", "A[Open → B"],
	])("%j", (source, words) => {
		expect(describeDiagram(source)).toBe(words);
	});

	test.each([
		"graph LR\n\n  accTitle: Two steps  \nA --> B",
		"graph LR\naccDescr :\n  Two steps\nA --> B",
		"---\ntitle: Two steps\n---\ngraph LR\nA --> B",
	])("its author's words come first: %j", (source) => {
		expect(describeDiagram(source)).toBe("Two steps");
	});

	test("an empty description is none", () => {
		expect(describeDiagram("graph LR\nA --> B\naccTitle:  ")).toBe("A → B");
	});
});

test("a plain diagram has no colors and comments, and its other lines are unchanged", () => {
	expect(plainDiagram("graph LR\n  A --> B\n\n  %% why\n\tstyle A fill:red\n  class --> B")).toBe(
		"graph LR\n  A --> B\n\n\n\n  class --> B",
	);
	expect(plainDiagram("classDiagram\n  class A\n  click A b")).toBe("classDiagram\n  class A\n");
});

test.each(["A[", 'A[x "', "a-", "-", " ", "\n ", "-- a ", "--|", "accTitle: \n", "style ="])(
	"150 KB of %j are read to the end",
	(text) => {
		const large = text.repeat(150_000 / text.length);
		expect(describeDiagram(`graph LR\nA --> B\naccTitle: Two steps\n${large}`)).toBe("Two steps");
		expect(describeDiagram(`graph LR\nA${large}\nX --> Y`)).toMatch(/X → Y|^accTitle:$/);
	},
);
