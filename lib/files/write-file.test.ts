import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeFileAtomically } from "./write-file";

let folder = "";
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), "write-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a file is written with its folder, replaced, and leaves nothing beside it", () => {
	const file = path.join(folder, "a/b.txt");
	writeFileAtomically(file, "one");
	writeFileAtomically(file, Buffer.from("two"));
	expect(readFileSync(file, "utf8")).toBe("two");
	expect(readdirSync(path.dirname(file))).toEqual(["b.txt"]);
});

test("a write that fails leaves nothing behind", () => {
	const file = path.join(folder, "taken");
	mkdirSync(path.join(file, "full"), { recursive: true });
	expect(() => writeFileAtomically(file, "text")).toThrow();
	expect(readdirSync(folder)).toEqual(["taken"]);
});
