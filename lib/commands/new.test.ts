import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

let root = "";
beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), "new-"));
	mkdirSync(path.join(root, "content"));
	cpSync("content/site.json", path.join(root, "content/site.json"));
});
afterEach(() => rmSync(root, { recursive: true }));

/** `npm run new -- …` in an empty project. */
const made = (...words: string[]) =>
	spawnSync(
		process.execPath,
		["--import", import.meta.resolve("tsx"), path.join(import.meta.dirname, "new.ts"), ...words],
		{
			cwd: root,
			encoding: "utf8",
			env: { ...process.env, TSX_TSCONFIG_PATH: path.resolve("tsconfig.json") },
		},
	);

const post = (slug: string) => readFileSync(path.join(root, `content/posts/${slug}.mdx`), "utf8");

test.each([
	["post", "kafka", "--tags", "kafka"],
	["--tags", "kafka", "post", "kafka"],
	["post", "--tags=kafka", "kafka"],
])("a title may be the same word as a flag’s value: %s %s %s %s", (...words) => {
	const { status, stderr } = made(...words);
	expect([status, stderr]).toEqual([0, ""]);
	expect(post("kafka")).toMatch(/^title: kafka$/m);
});

test("a flag without its value is told by name", () => {
	const { status, stderr } = made("post", "Kafka", "--tags");
	expect([status, stderr.split("\n")[0]]).toEqual([1, "--tags needs a value."]);
});

test("a file that is there is not written over", () => {
	expect(made("post", "Kafka").status).toBe(0);
	const { status, stderr } = made("post", "Kafka");
	expect([status, stderr.split("\n")[0]]).toEqual([1, "content/posts/kafka.mdx is there already."]);
});
