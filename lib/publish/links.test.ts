import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { freePort } from "@/lib/commands/machine";
import { exportTo } from "@/lib/publish/release/export";
import { renderNginxConfig } from "@/lib/serve/nginx";
import { readResources } from "@/lib/serve/resources";
import type { Build } from "./next/build";
import { collectFiles } from "./next/collect";
import type { Site } from "./site";

let root = "";
const at = (name: string) => path.join(root, name);

beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), "links-"));
	for (const folder of ["site/public/below", "build/files"]) mkdirSync(at(folder), { recursive: true });
	writeFileSync(at("secret.txt"), "secret");
	writeFileSync(at("site/public/a.txt"), "a");
	writeFileSync(at("build/headers.json"), "{}");
	writeFileSync(at("build/files/404.html"), "missing");
	writeFileSync(at("build/files/a.txt"), "a");
});
afterEach(() => rmSync(root, { recursive: true }));

function collected(): string {
	const outputs = { appPages: [], staticFiles: [], prerenders: [], appRoutes: [], pagesApi: [], pages: [] };
	const build = { projectDir: at("site"), outputs } as unknown as Build;
	const site: Site = { build, folder: at("published"), pages: [], headers: {} };
	collectFiles(site);
	return site.folder;
}

const links = (folder: string) =>
	readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
		lstatSync(path.join(folder, name)).isSymbolicLink(),
	);

describe("publishing public/", () => {
	test.each([
		"../../secret.txt",
		"/proc/self/environ",
		"/etc/passwd",
		"/etc",
		"nowhere.txt",
		".",
		"/dev/zero",
	])("rejects a link to %s and names it", (target) => {
		symlinkSync(target, at("site/public/env.txt"));
		expect(collected).toThrow(/^public\/env\.txt is a (?:circular )?link/);
	});

	test("copies the target of a link within public/, so that no link is published", () => {
		writeFileSync(at("site/public/below/b.txt"), "b");
		symlinkSync("a.txt", at("site/public/c.txt"));
		symlinkSync("below", at("site/public/also"));
		const folder = collected();
		expect(readFileSync(path.join(folder, "c.txt"), "utf8")).toBe("a");
		expect(readFileSync(path.join(folder, "also/b.txt"), "utf8")).toBe("b");
		expect(links(folder)).toEqual([]);
	});

	test("rejects a pipe without waiting for it", () => {
		expect(spawnSync("mkfifo", [at("site/public/pipe")]).status).toBe(0);
		expect(collected).toThrow("public/pipe is neither a file nor a folder");
	});

	test("omits hidden files, except those that hosts request", () => {
		mkdirSync(at("site/public/.well-known"));
		for (const name of [".env", ".DS_Store", ".well-known/security.txt"])
			writeFileSync(at(`site/public/${name}`), "x");
		expect(readdirSync(collected()).sort()).toEqual([".well-known", "a.txt"]);
	});
});

test.each(["../../secret.txt", "a.txt", "/etc", "nowhere"])(
	"a published build with a link to %s in it is neither served nor exported",
	(target) => {
		symlinkSync(target, at("build/files/link.txt"));
		expect(() => readResources(at("build"))).toThrow("link.txt is not a regular file");
		expect(() => exportTo(at("out"), at("build"))).toThrow("link.txt is not a regular file");
		expect(readdirSync(root)).not.toContain("out");
	},
);

test("an export contains only files and folders", () => {
	exportTo(at("out"), at("build"));
	expect(readdirSync(at("out")).sort()).toEqual([".nojekyll", "404.html", "_headers", "a.txt"]);
	expect(links(at("out"))).toEqual([]);
});

describe.skipIf(spawnSync("nginx", ["-v"]).error)("nginx", () => {
	let nginx: ChildProcess;
	afterEach(() => new Promise((resolve) => nginx.once("exit", resolve) && nginx.kill("SIGTERM")));

	test("follows no link in the folder that it serves, except one that leads to the folder", async () => {
		const port = await freePort();
		mkdirSync(at("temp"));
		symlinkSync("build/files", at("current"));
		const temp = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
		writeFileSync(
			at("nginx.conf"),
			`daemon off; pid ${root}/pid; error_log stderr crit; ${process.getuid?.() === 0 ? "user root;" : ""} events { }
			http { access_log off; ${temp.map((name) => `${name}_temp_path ${root}/temp/${name};`).join(" ")}
			${renderNginxConfig(readResources(at("build")), at("current"), String(port))} }`,
		);
		symlinkSync("../../secret.txt", at("build/files/link.txt"));
		symlinkSync("../..", at("build/files/up"));
		nginx = spawn("nginx", ["-p", root, "-e", "stderr", "-c", at("nginx.conf")], { stdio: "ignore" });
		const get = (name: string) => fetch(`http://127.0.0.1:${port}/${name}`);
		await vi.waitFor(async () => expect((await get("healthz")).status).toBe(200), { timeout: 30_000 });
		expect(await (await get("a.txt")).text()).toBe("a");
		for (const name of ["link.txt", "up/secret.txt"]) {
			const answer = await get(name);
			expect(answer.ok).toBe(false);
			expect(await answer.text()).not.toContain("secret");
		}
	});
});
