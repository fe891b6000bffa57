import {
	existsSync,
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
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeFileAtomically, writeInside } from "./write-file";

let folder = "";
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), "write-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a file is written with its folder, replaced, and leaves no temporary file", () => {
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

test("a link that leads out of the folder is neither followed nor replaced", () => {
	const root = path.join(folder, "root");
	mkdirSync(root);
	writeFileSync(path.join(folder, "outside"), "outside");
	mkdirSync(path.join(folder, "elsewhere"));
	symlinkSync("../outside", path.join(root, "file"));
	symlinkSync("../nowhere", path.join(root, "dangling"));
	symlinkSync("../elsewhere", path.join(root, "folder"));
	for (const file of ["file", "dangling", "folder/new", "../outside"])
		expect([file, writeInside(root, file, "text")]).toEqual([file, false]);
	expect(readFileSync(path.join(folder, "outside"), "utf8")).toBe("outside");
	expect(lstatSync(path.join(root, "file")).isSymbolicLink()).toBe(true);
	expect(existsSync(path.join(folder, "nowhere"))).toBe(false);
	expect(readdirSync(path.join(folder, "elsewhere"))).toEqual([]);
});

test("a link within the folder is replaced, and its target is unchanged", () => {
	writeFileSync(path.join(folder, "target"), "target");
	symlinkSync("target", path.join(folder, "link"));
	expect(writeInside(folder, "link", "text")).toBe(true);
	expect(["link", "target"].map((name) => readFileSync(path.join(folder, name), "utf8"))).toEqual([
		"text",
		"target",
	]);
});
