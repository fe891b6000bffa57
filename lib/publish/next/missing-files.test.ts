import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Site } from "@/lib/publish/site";
import { refuseMissingFiles } from "./missing-files";

function siteOf(html: string): Site {
	const folder = mkdtempSync(path.join(tmpdir(), "missing-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	mkdirSync(path.join(folder, "_next/static/media"), { recursive: true });
	writeFileSync(path.join(folder, "_next/static/media/a.woff2"), "");
	writeFileSync(path.join(folder, "index.html"), html);
	return { build: {} as never, folder, pages: [{ path: "/", file: "index.html" }], headers: {} };
}

test("a page may name published files", () => {
	expect(() =>
		refuseMissingFiles(siteOf("<style>a{src:url(/_next/static/media/a.woff2)}</style>")),
	).not.toThrow();
});

test.each([
	'<link rel="stylesheet" href="/_next/static/chunks/a.css">',
	'<script src="/_next/static/chunks/a.js"></script>',
])("a page that names an unpublished file of Next’s stops the build: %s", (html) => {
	expect(() => refuseMissingFiles(siteOf(html))).toThrow(/\/ names \/_next\/static\/chunks\/a\.\w+, which/);
});
