import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { copySystemTemplate } from "./new-system";

const TEMPLATE = "components/system/template";
let root = "";
beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), "new-system-"));
});
afterEach(() => rmSync(root, { recursive: true }));

test("a new system gets every file of the template", () => {
	const files = readdirSync(TEMPLATE, { recursive: true, encoding: "utf8" }).filter((file) =>
		path.extname(file),
	);
	const written = copySystemTemplate(root, "queue");
	expect(written.toSorted()).toEqual(files.map((file) => `content/systems/queue/${file}`).toSorted());
	for (const file of files)
		expect(readFileSync(path.join(root, "content/systems/queue", file), "utf8")).toBe(
			readFileSync(path.join(TEMPLATE, file), "utf8"),
		);
});

test("an existing system is left unchanged", () => {
	copySystemTemplate(root, "queue");
	expect(() => copySystemTemplate(root, "queue")).toThrow("queue/model/index.ts");
});

test("a link in place of a system is not followed", () => {
	mkdirSync(path.join(root, "elsewhere"));
	mkdirSync(path.join(root, "content/systems"), { recursive: true });
	symlinkSync("../../elsewhere", path.join(root, "content/systems/queue"));
	expect(() => copySystemTemplate(root, "queue")).toThrow("already exists");
	expect(readdirSync(path.join(root, "elsewhere"))).toEqual([]);
});
