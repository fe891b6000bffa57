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
	"150 KB of %j are searched for marks in linear time",
	(text) => {
		const line = text.repeat(150_000 / text.length);
		const start = performance.now();
		removeNotations(line);
		findUnknownNotations(line);
		expect(performance.now() - start).toBeLessThan(2000);
	},
);
