import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Site } from "@/lib/publish/site";
import { addIslands, findIsland } from "./islands";

const VIEW = "components/system/template/view/index.tsx";

/** Adds islands to a site of pages, and returns the names of the published programs. */
async function publishIslands(pages: Record<string, string>): Promise<{ site: Site; programs: string[] }> {
	const folder = mkdtempSync(path.join(tmpdir(), "islands-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	for (const [name, html] of Object.entries(pages)) writeFileSync(path.join(folder, name), html);
	const site: Site = {
		build: { projectDir: process.cwd() } as never,
		folder,
		pages: Object.keys(pages).map((file) => ({ path: `/${file}`, file })),
		headers: {},
	};
	mkdirSync(path.join(folder, "_next/static/islands"), { recursive: true });
	await addIslands(site);
	return { site, programs: readdirSync(path.join(folder, "_next/static/islands")) };
}

test("a page’s island is the file in its root’s attribute", () => {
	expect(findIsland('<p>Words</p><div data-island="content/systems/pool/view/index.tsx"></div>')).toBe(
		"content/systems/pool/view/index.tsx",
	);
});

test("a page of prose has no island, even if its text resembles a root", () => {
	expect(findIsland("<p>data-island=&quot;x&quot;</p>")).toBeUndefined();
});

test("a view’s program that no page runs is not published", async () => {
	const { programs } = await publishIslands({ "prose.html": "<p>A</p>" });
	expect(programs).toEqual([]);
});

test("a page names the program of its view, which is published with only its imports", async () => {
	const { site, programs } = await publishIslands({
		"model.html": `<div data-island="${VIEW}"></div>`,
		"prose.html": "<p>A</p>",
	});
	const html = readFileSync(path.join(site.folder, "model.html"), "utf8");
	const foundPrograms = findIsland(html)?.split(" ") ?? [];
	expect(foundPrograms.length).toBeGreaterThan(0);
	expect(foundPrograms.map((address) => path.basename(address)).sort()).toEqual(programs.sort());
});
