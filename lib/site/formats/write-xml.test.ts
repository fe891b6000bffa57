import fc from "fast-check";
import { expect, test } from "vitest";
import { fromXml } from "xast-util-from-xml";
import { x } from "xastscript";
import { writeXml } from "./write-xml";

const read = (xml: string): string => {
	const [root] = fromXml(xml).children;
	if (root?.type !== "element") throw new Error("no element");
	return root.children.map((child) => ("value" in child ? child.value : "")).join("");
};

test("]]> in a text is preserved", () => {
	const xml = writeXml(x("a", { b: "]]>" }, "array[a[0]]>b and ]]>]]>"));
	expect(read(xml)).toBe("array[a[0]]>b and ]]>]]>");
	expect(xml).not.toContain("]]>");
});

test("characters that XML cannot contain are removed", () => {
	expect(read(writeXml(x("a", "b\u0000\u0008\u000b\u001f\ufffe\uffff\ud800c\t\u{1f600}")))).toBe(
		"bc\t\u{1f600}",
	);
});

test("a document is well-formed for any text", () => {
	const text = fc.oneof(
		fc.string({ unit: "binary" }),
		fc.array(fc.constantFrom(..."]]>&<\"'\u0001\ud800a")).map((signs) => signs.join("")),
	);
	fc.assert(
		fc.property(text, text, (attribute, words) => void fromXml(writeXml(x("a", { attribute }, words)))),
		{ numRuns: 2000 },
	);
});
