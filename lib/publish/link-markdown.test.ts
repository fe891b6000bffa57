import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { linkMarkdownVersions } from "./link-markdown";

test("each page with a Markdown version announces it, and keeps its other headers", () => {
	const folder = mkdtempSync(path.join(tmpdir(), "link-markdown-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	mkdirSync(path.join(folder, "roles"));
	for (const name of ["index.md", "roles/acme.md", "404.md"]) writeFileSync(path.join(folder, name), "# A");
	const pages = ["/", "/roles/acme", "/roles/unlisted", "/404"].map((path) => ({ path, file: "" }));
	const headers: Record<string, Record<string, string>> = { "/roles/acme": { "x-test": "1" } };
	linkMarkdownVersions({ folder, pages, headers });
	expect(headers).toEqual({
		"/": { link: '</index.md>; rel="alternate"; type="text/markdown"' },
		"/roles/acme": { "x-test": "1", link: '</roles/acme.md>; rel="alternate"; type="text/markdown"' },
	});
});
