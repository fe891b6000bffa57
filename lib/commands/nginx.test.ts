import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { published, putInPlace } from "@/lib/publish/place";
import { freePort } from "./machine";

const installed = !spawnSync("nginx", ["-v"]).error;

test.skipIf(!installed)(
	"behind nginx a former address leads to the present one for good, query kept",
	async () => {
		const root = mkdtempSync(path.join(tmpdir(), "nginx-"));
		const build = path.join(root, published, "first");
		mkdirSync(path.join(build, "files/blog"), { recursive: true });
		writeFileSync(path.join(build, "headers.json"), "{}");
		writeFileSync(path.join(build, "files/_redirects"), "/blog/old /blog/new 308\n");
		for (const page of ["404", "blog/new"]) writeFileSync(path.join(build, "files", `${page}.html`), page);
		putInPlace(root, "first");

		const port = await freePort();
		const env = { ...process.env, PORT: String(port), TSX_TSCONFIG_PATH: path.resolve("tsconfig.json") };
		const program = path.resolve(import.meta.dirname, "nginx.ts");
		const server = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), program], {
			cwd: root,
			env,
		});
		const ended = new Promise((resolve) => server.once("exit", resolve));
		try {
			const get = (url: string) => fetch(`http://127.0.0.1:${port}${url}`, { redirect: "manual" });
			await vi.waitFor(async () => expect((await get("/blog/new")).status).toBe(200), { timeout: 30_000 });
			const moved = await get("/blog/old?a=1&b=%20");
			expect([moved.status, moved.headers.get("location")]).toEqual([308, "/blog/new?a=1&b=%20"]);
		} finally {
			server.kill("SIGTERM");
			await ended;
		}
	},
);
