import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { defaultStatus, listTypes, presets, type ResponseType, stages } from "./model";
import { rules } from "./model/chain";
import { fallbacks } from "./model/responses";

/** Checks the tables and numbers of the page. */

const page = readFileSync(new URL("./index.mdx", import.meta.url), "utf8");

test("every scenario is on the page", () => {
	const names = [...page.matchAll(/story="([^"]+)">\*\*\1\*\*<\/Run>/g)].map(([, name]) => name);
	expect(names.length).toBeGreaterThan(3);
	expect(new Set(names)).toEqual(new Set(presets.map(({ name }) => name)));
});

test("the table of types", () => {
	const types = Object.keys(defaultStatus) as ResponseType[];
	const statuses = [...new Set(types.map((type) => defaultStatus[type]))].sort();
	expect(statuses.length).toBeGreaterThan(8);
	for (const status of statuses) expect(page).toContain(`| ${status} | ${listTypes(status).join(", ")} |`);
	expect(page).toContain(`documents ${types.length + fallbacks.length} types`);
	expect(page).toContain(`exactly one of the ${types.length} types`);
	expect(page).toContain("a 403 that asks for a token");
	expect(page).toContain("a gateway’s nine stages");
	expect(stages).toHaveLength(9);
	expect(defaultStatus.MISSING_AUTHENTICATION_TOKEN).toBe(403);
	expect(listTypes(403)).toHaveLength(6);
});

test("the table of rules", () => {
	const all = Object.entries(rules);
	expect(all.length).toBe(7);
	for (const [rule, text] of all) expect(page).toContain(`| ${rule} | ${text} |`);
});

test("the number of combinations", () => {
	const combinations = stages.reduce((product, { faults }) => product * (faults.length + 1), 1);
	expect(page).toContain(`all ${combinations.toLocaleString("en-US")} combinations`);
});
