import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { loadStillView } from "./registry";

const models = readdirSync(import.meta.dirname, { withFileTypes: true })
	.filter((entry) => entry.isDirectory() && entry.name !== "parts")
	.map(({ name }) => name);

test.each(models)("what %s hands to its live view is said whole by JSON", async (model) => {
	const handed = (await loadStillView(model)).given?.() ?? {};
	expect(JSON.parse(JSON.stringify(handed))).toEqual(handed);
});
