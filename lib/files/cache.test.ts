import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

const DAY = 86_400_000;
let root = "";

/** Loads the module as in a build in a separate folder. */
async function build() {
	vi.resetModules();
	const { createCache, pruneCaches } = await import("./cache");
	return { cache: createCache("things", ["how"]), other: createCache("others", ["how"]), prune: pruneCaches };
}

beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), "cache-"));
	vi.spyOn(process, "cwd").mockReturnValue(root);
	writeFileSync(path.join(root, "package-lock.json"), "{}");
	mkdirSync(path.join(root, "how"));
	writeFileSync(path.join(root, "how/first.ts"), "one way");
});

afterEach(() => rmSync(root, { recursive: true }));

test("the next build finds a result only for the same input and kind", async () => {
	const first = await build();
	expect(first.cache.get("input")).toBeUndefined();
	first.cache.set("input", "result");
	const second = await build();
	expect(second.cache.get("input")?.toString()).toBe("result");
	expect(second.cache.get("inpuT")).toBeUndefined();
	expect(second.other.get("input")).toBeUndefined();
});

test.each(["package-lock.json", "how/first.ts", "how/added.ts", "how/added.css"])(
	"a change of %s invalidates every result",
	async (file) => {
		(await build()).cache.set("input", "result");
		writeFileSync(path.join(root, file), "another");
		expect((await build()).cache.get("input")).toBeUndefined();
	},
);

test.each(["how/first.test.ts", "how/text.mdx", "how/notes.md"])("keys ignore %s", async (file) => {
	(await build()).cache.set("input", "result");
	writeFileSync(path.join(root, file), "another");
	expect((await build()).cache.get("input")?.toString()).toBe("result");
});

test("results that are unused for a month are removed", async () => {
	const { cache, prune } = await build();
	const folder = path.join(root, ".next/cache/site");
	mkdirSync(path.join(folder, "things"), { recursive: true });
	for (const input of ["asked", "unasked"]) cache.set(input, input);
	const old = new Date(Date.now() - 31 * DAY);
	for (const name of readdirSync(path.join(folder, "things")))
		utimesSync(path.join(folder, "things", name), old, old);
	cache.get("asked");
	prune(folder);
	expect([cache.get("asked")?.toString(), cache.get("unasked")]).toEqual(["asked", undefined]);
});
