import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { activateRelease, RELEASES_FOLDER } from "@/lib/publish/release/release";
import { embedding } from "@/lib/serve/headers";
import { renderNginxConfig } from "@/lib/serve/nginx";
import { type Resource, type Resources, readResources } from "@/lib/serve/resources";
import { respond } from "@/lib/serve/respond";
import { freePort } from "./machine";

const installed = !spawnSync("nginx", ["-v"]).error;
const long = `/blog/${"a-long-name-".repeat(19)}`;
const files = {
	"404.html": "missing",
	"404.md": "# Missing",
	"index.html": "home",
	"index.md": "# Home",
	"roles.html": "roles",
	"roles.html.gz": "compressed",
	"roles.html.br": "compressed",
	"roles.md": "# Roles",
	"blog/new.html": "new",
	[`${long}.html`]: "long",
	"embed/pool.html": "framed",
	"feed.xml": "<feed/>",
	"paper.gz": "an archive of its own",
	"og/a.png": "image",
	"_next/static/a.js": "1",
	_redirects: `/blog/old /blog/new 308\n${long}-once /blog/new 308\n/blog/once ${long} 308\n`,
};

describe.skipIf(!installed).each(["", "/mine"])(
	"nginx answers as this site’s own server does below “%s”",
	(base) => {
		let root = "";
		let nginx: ChildProcess;
		let ended: Promise<unknown>;
		let port = 0;
		let site: Resources;

		beforeAll(async () => {
			root = mkdtempSync(path.join(tmpdir(), "behind-nginx-"));
			const build = path.join(root, RELEASES_FOLDER, "first");
			for (const [name, text] of Object.entries(files)) {
				const file = path.join(build, "files", name);
				mkdirSync(path.dirname(file), { recursive: true });
				writeFileSync(file, text);
			}
			const link = { link: '<https://example.com/roles>; rel="canonical"' };
			const alternate = { link: '</roles.md>; rel="alternate"; type="text/markdown"' };
			writeFileSync(
				path.join(build, "headers.json"),
				JSON.stringify({ "/roles.md": link, "/roles": alternate, "/embed/pool": embedding }),
			);
			writeFileSync(path.join(build, "base-path"), base);
			activateRelease(root, "first");
			site = readResources(build);

			port = await freePort();
			const env = { ...process.env, PORT: String(port), TSX_TSCONFIG_PATH: path.resolve("tsconfig.json") };
			const program = path.resolve(import.meta.dirname, "nginx.ts");
			nginx = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), program], { cwd: root, env });
			ended = new Promise((resolve) => nginx.once("exit", resolve));
			const log = vi.fn();
			nginx.stderr?.on("data", (data) => log(String(data)));
			await vi.waitFor(
				async () =>
					expect(
						(await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined))?.status,
						log.mock.calls.join(""),
					).toBe(200),
				{ timeout: 30_000 },
			);
		});

		afterAll(async () => {
			nginx.kill("SIGTERM");
			await ended;
			rmSync(root, { recursive: true });
		});

		async function compare(below: string, accept = "*/*"): Promise<void> {
			const url = base + below;
			const headers = { accept, "accept-encoding": "identity" };
			const own = respond(site, { method: "GET", url, headers });
			const got = await fetch(`http://127.0.0.1:${port}${url}`, { redirect: "manual", headers });
			expect([got.status, got.headers.get("location")]).toEqual([own.status, own.headers.location ?? null]);
			expect(got.headers.get("cache-control")).toBe(own.headers["cache-control"]);
			if (own.status === 308) return;
			expect(await got.text()).toBe(String(own.body));
			for (const name of ["content-security-policy", "cross-origin-resource-policy", "link"])
				expect(got.headers.get(name), name).toBe(own.headers[name] ?? null);
		}

		test.each([
			"/",
			"/roles",
			"/roles.md",
			"/embed/pool",
			"/feed.xml",
			"/paper.gz",
			"/og/a.png",
			"/_next/static/a.js",
			long,
		])("with the resource at %s", (url) => compare(url));

		test.each([
			"/index.html",
			"/index.html?a=1",
			"/roles/",
			"/roles.html?a=1&b=%20",
			"/roles.html/",
			"/blog/old?a=1&b=%20",
			"/blog/old/",
			"/blog/old.html",
			"/blog/once",
			"//",
			`${long}-once`,
			`${long}/`,
		])("with the same redirect for %s", (url) => compare(url));

		test.runIf(base)("with 404 above the path, and with a redirect to the path with a slash", async () => {
			const statusOf = async (url: string) =>
				(await fetch(`http://127.0.0.1:${port}${url}`, { redirect: "manual" })).status;
			for (const url of ["/", "/roles", `${base}s/roles`]) {
				expect(respond(site, { method: "GET", url, headers: {} }).status, url).toBe(404);
				expect(await statusOf(url), url).toBe(404);
			}
			await compare("");
			await compare("?a=1");
		});

		test.each([
			"/nothing",
			"/nothing.html",
			"/nothing/",
			"//roles",
			"/blog//new",
			"/index",
			"/blog/index",
			"/404",
			"/404.html",
			"/404.md",
			"/nothing.md",
			"/_headers",
			"/_redirects",
			"/roles.html.gz",
			"/roles.html.br",
			"/og",
			"/og/",
			"/_next/",
			"/_next/static/",
			"/_next/static/nothing.js",
			"/_next/static/nothing.html",
			"/feed.xml/",
		])("with 404 at %s", (url) => compare(url));

		test.each([
			"text/markdown",
			"text/html, text/markdown;q=0.5",
			"text/markdown, text/html, */*",
			"text/html;q=0.8, text/markdown",
			"text/markdown;q=0.1, */*;q=1",
			"text/markdown;q=0",
			"text/markdown;q=0.5",
			"text/html,application/xhtml+xml,*/*;q=0.8",
		])("in the form that Accept: %s requests", async (accept) => {
			await compare("/roles", accept);
			await compare("/", accept);
			await compare("/nothing", accept);
		});
	},
);

test.skipIf(!installed)(
	"nginx loads thousands of pages, former paths and Markdown versions without a warning",
	() => {
		const addresses = Array.from(
			{ length: 5000 },
			(_, index) => `/blog/${"a-long-name-".repeat(10)}${index}`,
		);
		const page = (address: string): [string, Resource] => [
			address,
			{ file: `${address.slice(1)}.html`, headers: {}, variants: [] },
		];
		const markdown = (address: string): [string, Resource] => [
			`${address}.md`,
			{ file: `${address.slice(1)}.md`, headers: { link: `<${address}>; rel="canonical"` }, variants: [] },
		];
		const site: Resources = {
			base: "",
			byPath: new Map([...addresses.map(page), ...addresses.map(markdown)]),
			former: new Map(addresses.map((address) => [`${address}-once`, address])),
			missing: undefined,
		};
		const home = mkdtempSync(path.join(tmpdir(), "many-addresses-"));
		const config = path.join(home, "nginx.conf");
		writeFileSync(
			config,
			`pid ${home}/pid; events { } http { ${renderNginxConfig(site, home, `unix:${home}/socket`)} }`,
		);
		const { status, stderr } = spawnSync("nginx", ["-t", "-e", "stderr", "-p", home, "-c", config]);
		rmSync(home, { recursive: true });
		expect(String(stderr)).not.toMatch(/warn|emerg/);
		expect(status).toBe(0);
	},
);
