import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { buildAnnouncement, diffPages, hashPages } from "./announce";

const folder = mkdtempSync(path.join(tmpdir(), "announced-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Creates a release of pages, each with the text of its Markdown version. */
function build(pages: Record<string, string>, base = ""): string {
	const root = mkdtempSync(path.join(folder, "build-"));
	mkdirSync(path.join(root, "files/roles"), { recursive: true });
	const locations = Object.keys(pages).map((name) => `<loc>https://example.com${base}${name}</loc>`);
	writeFileSync(path.join(root, "files/sitemap.xml"), `<urlset>${locations.join("")}</urlset>`);
	writeFileSync(path.join(root, "base-path"), base);
	for (const [name, text] of Object.entries(pages))
		writeFileSync(path.join(root, "files", name === "/" ? "index.md" : `${name}.md`), text);
	return root;
}

test("added, changed and removed pages are announced, and no others", () => {
	const before = hashPages(build({ "/": "home", "/roles/a": "a", "/roles/b": "b" }));
	const now = hashPages(build({ "/": "home", "/roles/a": "another", "/roles/c": "c" }));
	expect(diffPages(before, now)).toEqual(["a", "b", "c"].map((name) => `https://example.com/roles/${name}`));
	expect(diffPages(now, now)).toEqual([]);
	expect(diffPages({}, now)).toHaveLength(3);
});

test("a site below a path announces its URLs and its key there", async () => {
	const now = hashPages(build({ "/": "home", "/roles/a": "a" }, "/mine"));
	expect(diffPages({}, now)).toEqual(["https://example.com/mine/", "https://example.com/mine/roles/a"]);
	const request = buildAnnouncement("https://example.com/mine/roles/a", "/mine", "0123456789abcdef", []);
	expect(await request.json()).toMatchObject({ keyLocation: "https://example.com/mine/indexnow.txt" });
});

test("an announcement contains the site, its key, the location of the key, and the URLs", async () => {
	const request = buildAnnouncement("https://example.com/roles/a", "", "0123456789abcdef", [
		"https://example.com/roles/a",
	]);
	expect(request.method).toBe("POST");
	expect(await request.json()).toEqual({
		host: "example.com",
		key: "0123456789abcdef",
		keyLocation: "https://example.com/indexnow.txt",
		urlList: ["https://example.com/roles/a"],
	});
});
