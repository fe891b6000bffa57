import { describe, expect, test } from "vitest";
import { getPages } from "@/lib/content/read/query";
import { getViewFile } from "@/lib/content/schema/paths";
import { loadView } from "./registry";
import template from "./template/view";

test("a system without a view throws an error that names the missing file", async () => {
	await expect(loadView("no-such-system")).rejects.toThrow(getViewFile("no-such-system"));
});

// A site may have no systems, so the template is tested in any case.
const views = [
	{ system: "template", load: async () => template },
	...getPages("systems").map(({ slug }) => ({ system: slug, load: () => loadView(slug) })),
];

describe.each(views)("the view of $system", ({ load }) => {
	test("gets initial data that survives JSON", async () => {
		const initial = await (await load()).prepare();
		expect(JSON.parse(JSON.stringify(initial))).toEqual(initial);
	});

	test("has assumptions and a caption", async () => {
		const { assumptions, caption } = await load();
		expect(assumptions.length).toBeGreaterThan(0);
		expect(caption).not.toBe("");
	});
});
