import { expect, test } from "vitest";
import { findUnknownNotations, removeNotations } from "./code-meta";

test.each([
	["a; // [!code hl]", "a;"],
	["a {/* [!code hl:2] */} b", "a b"],
	["a /* [!code hl] */ b", "a b"],
	["a <!--[!code hl]--> b", "a b"],
	["a --- [!code hl]", "a -"],
	["a [!code no end] [!code hl] b]", "a [!code no end]b]"],
	["a [!code hl", "a [!code hl"],
])("the mark in %j is removed with its comment", (line, rest) => {
	expect(removeNotations(line).code).toBe(rest);
});

test.each(["[!code ", "[!code hl:", " ", "\t// ", "[!code a]"])(
	"150 KB of %j are searched for marks to the end",
	(text) => {
		const code = `${text.repeat(150_000 / text.length)}\na; // [!code unknown]`;
		expect(findUnknownNotations(code).at(-1)).toEqual({ name: "unknown", line: 1 });
		expect(removeNotations(code).code.split("\n").at(-1)).toBe("a;");
	},
);
