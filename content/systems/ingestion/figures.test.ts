import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { presets } from "./model";
import { seeds } from "./model/experiments";
import { computeDeadShare, computeReceives } from "./model/laws";

const page = readFileSync(new URL("./index.mdx", import.meta.url), "utf8");

test("every scenario is on the page", () => {
	const names = [...page.matchAll(/story="([^"]+)">\*\*\1\*\*<\/Run>/g)].map(([, name]) => name);
	expect(new Set(names)).toEqual(new Set(presets.map(({ name }) => name)));
});

test.each([
	`the results over ${seeds.length} seeds`,
	`for *p* = 0.3 and *n* = 5: ${(100 * computeDeadShare(0.3, 5)).toFixed(3)}% and ${computeReceives(0.3, 5).toFixed(3)}`,
	// Each change edits or deletes: 2 + 4 + 8 + 16 + 32.
	`all ${2 + 4 + 8 + 16 + 32} histories of up to 5 changes`,
	`½·exp(−gap/mean delay) | ${(seeds.length * 400).toLocaleString("en-US")} trials each`,
])("the page says: %s", (sentence) => {
	expect(page).toContain(sentence);
});
