import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readResources } from "@/lib/serve/resources";
import { respond } from "@/lib/serve/respond";
import { exportTo } from "./export";

let root = "";
const at = (name: string) => path.join(root, name);

beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), "export-"));
	mkdirSync(at("build/files/blog"), { recursive: true });
	writeFileSync(at("build/headers.json"), "{}");
	for (const name of ["404.html", "blog/listed.html", "blog/listed.md", "blog/hidden.html"])
		writeFileSync(at(`build/files/${name}`), name);
	writeFileSync(
		at("build/files/_redirects"),
		"/blog/before /blog/listed 308\n/2019/04/hello.html /blog/listed 308\n/blog/secret /blog/hidden 308\n",
	);
});
afterEach(() => rmSync(root, { recursive: true }));

test("no file of an export names an unlisted page", () => {
	exportTo(at("out"), at("build"));
	expect(readFileSync(at("out/_redirects"), "utf8")).toBe(
		"/blog/before /blog/listed 308\n/2019/04/hello.html /blog/listed 308\n",
	);
	for (const name of ["_headers", "_redirects", "404.html"])
		expect(readFileSync(at(`out/${name}`), "utf8")).not.toMatch(/hidden|secret/);
});

test("a former path of another site redirects, with and without its ending", () => {
	const site = readResources(at("build"));
	for (const url of ["/2019/04/hello.html", "/2019/04/hello", "/2019/04/hello/?a=1"])
		expect(respond(site, { method: "GET", url, headers: {} })).toMatchObject({
			status: 308,
			headers: { location: expect.stringMatching(/^\/blog\/listed/) },
		});
	exportTo(at("out"), at("build"));
	expect(readFileSync(at("out.nginx.conf"), "utf8")).toContain("\t/2019/04/hello /blog/listed;");
});

test("nginx, which does not publish its configuration, also redirects to unlisted pages", () => {
	exportTo(at("out"), at("build"));
	expect(readFileSync(at("out.nginx.conf"), "utf8")).toContain("/blog/secret /blog/hidden;");
});

test("an export is readable for everybody and writable for its owner, whatever the umask is", () => {
	const before = process.umask(0o002);
	try {
		exportTo(at("out"), at("build"));
	} finally {
		process.umask(before);
	}
	const modes = readdirSync(at("out"), { recursive: true, encoding: "utf8" }).map((name) => {
		const stats = statSync(at(`out/${name}`));
		return `${stats.isDirectory() ? "folder" : "file"} ${(stats.mode & 0o777).toString(8)}`;
	});
	expect([...new Set(modes)].sort()).toEqual(["file 644", "folder 755"]);
});
