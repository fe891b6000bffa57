import fc from "fast-check";
import { expect, test } from "vitest";
import { documents, getMapping, isPoison } from "./documents";
import { findUnmapped, mapAttributes, mapping } from "./mapping";

test("three connectors with other names and other dates give the same attributes", () => {
	const mapped = documents.map(({ connector, attributes }) => mapAttributes(connector, attributes, mapping));
	expect(mapped[0]).toEqual({ _authors: ["Ada"], _last_updated_at: "2026-03-02T09:00:00.000Z" });
	expect(mapped[1]).toEqual({ _authors: ["Grace"], _last_updated_at: "2026-03-02T09:00:00.000Z" });
	expect(mapped[2]).toEqual({ _authors: ["Alan"], _last_updated_at: "2026-03-04T09:00:00.000Z" });
});

test("without one row, the documents of that connector lack that attribute, and no others do", () => {
	for (const missing of mapping) {
		const rest = mapping.filter((row) => row !== missing);
		for (const { connector, attributes } of documents)
			expect(findUnmapped(connector, attributes, rest)).toEqual(
				connector === missing.connector ? [missing.to] : [],
			);
	}
});

test("the order of rows does not matter", () => {
	fc.assert(
		fc.property(fc.shuffledSubarray([...mapping], { minLength: mapping.length }), (rows) => {
			for (const { connector, attributes } of documents)
				expect(mapAttributes(connector, attributes, rows)).toEqual(
					mapAttributes(connector, attributes, mapping),
				);
		}),
	);
});

test("a value that cannot be read counts as unmapped, whatever it is", () => {
	fc.assert(
		fc.property(fc.string(), fc.string(), (owner, modified) => {
			const unmapped = findUnmapped("drive", { owner, modified }, mapping);
			expect(unmapped.includes("_authors")).toBe(owner.trim() === "");
			expect(unmapped.includes("_last_updated_at")).toBe(
				!/^\d+$/.test(modified) || Number(modified) > 8.64e12,
			);
		}),
	);
});

test("with the missing row only the site’s documents are poison, with the whole mapping none is", () => {
	const poison = (dial: number) =>
		documents.filter((_, document) => isPoison(document, dial)).map(({ name }) => name);
	expect(poison(1)).toEqual(["Budget", "Benefits"]);
	expect(poison(0)).toEqual([]);
	expect(getMapping(1)).toHaveLength(mapping.length - 1);
});
