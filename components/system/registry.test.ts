import { describe, expect, test } from "vitest";
import { getPages } from "@/lib/content/read/query";
import { getViewFile } from "@/lib/content/schema/paths";
import { loadView } from "./registry";
import template from "./template/view";

test("a system without a view is an error that names the missing file", async () => {
	await expect(loadView("no-such-system")).rejects.toThrow(getViewFile("no-such-system"));
});

// A site may have no systems: the template stands for those to come.
const views = [
	{ system: "template", load: async () => template },
	...getPages("systems").map(({ slug }) => ({ system: slug, load: () => loadView(slug) })),
];

describe.each(views)("the view of $system", ({ load }) => {
	test("starts with data that JSON expresses whole", async () => {
		const initial = await (await load()).prepare();
		expect(JSON.parse(JSON.stringify(initial))).toEqual(initial);
	});

	test("states what it assumes and what its drawing shows", async () => {
		const { assumptions, caption } = await load();
		expect(assumptions.length).toBeGreaterThan(0);
		expect(caption).not.toBe("");
	});
});
