import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadView } from "./registry";

const systems = readdirSync("content/systems", { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

describe.each(systems)("the view of %s", (system) => {
	test("starts with data that JSON expresses whole", async () => {
		const initial = await (await loadView(system)).prepare();
		expect(JSON.parse(JSON.stringify(initial))).toEqual(initial);
	});

	test("states what it assumes and what its drawing shows", async () => {
		const { assumptions, caption } = await loadView(system);
		expect(assumptions.length).toBeGreaterThan(0);
		expect(caption).not.toBe("");
	});
});
