import fc from "fast-check";
import { expect, test } from "vitest";
import { toSegments } from "./year";

const kinds = fc.constantFrom("held", "slack", "sold", "bought", "stuck");

test("joined ranks cover the same ranks as before, each with its kind", () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), kinds)), (entries) => {
			const marks = new Map(entries);
			const covered = toSegments(marks, 60).flatMap(({ kind, from, to }) =>
				Array.from({ length: to - from + 1 }, (_, index) => [from + index, kind] as const),
			);
			expect(new Map(covered)).toEqual(marks);
			expect(covered).toHaveLength(marks.size);
		}),
	);
});

test("ranks beyond the last are at the edge", () => {
	const segments = toSegments(
		new Map([
			[150, "held"],
			[151, "sold"],
			[400, "sold"],
		]),
		150,
	);
	expect(segments).toEqual([
		{ kind: "held", from: 150, to: 150 },
		{ kind: "sold", from: 150, to: 150 },
	]);
});
