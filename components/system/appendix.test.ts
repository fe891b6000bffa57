import { expect, test } from "vitest";
import { getSystems } from "@/lib/content/read/query";
import { titleInSentence } from "@/lib/site/routes";
import { renderAppendix, renderAppendixes } from "./appendix";
import { loadView } from "./registry";

test("each system's appendix lists every assumption of its model", async () => {
	const appendixes = await renderAppendixes();
	expect(appendixes.size).toBe(getSystems().length);
	for (const system of getSystems()) {
		const { assumptions, Findings } = await loadView(system.slug);
		const text = (appendixes.get(`/systems/${system.slug}`) ?? "").replace(/\\(?=[\\<*_`[\]~$])/g, "");
		expect(assumptions.filter((assumption) => !text.includes(assumption))).toEqual([]);
		expect(text).not.toContain("<!--");
		// A table of published figures has a header and rows.
		if (Findings) expect(text).toMatch(/\n\| -+ \|/);
		// The Markdown version has no figure or settings.
		expect(text).not.toMatch(/\b(?:settings|dials|figure|drawing)s? (?:above|below)\b/);
	}
});

test("the index of systems lists the assumptions of each, and no other index lists any", async () => {
	const text = await renderAppendix({ path: "/systems" });
	for (const system of getSystems()) expect(text).toContain(`## Assumed by ${titleInSentence(system)}\n\n- `);
	expect(await renderAppendix({ path: "/roles" })).toBe("");
});
