import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listFiles, readInside, resolveInside } from "./inside";

let home = "";
let root = "";

beforeEach(() => {
	home = mkdtempSync(path.join(tmpdir(), "inside-"));
	root = path.join(home, "site");
	mkdirSync(path.join(root, "public/below"), { recursive: true });
	writeFileSync(path.join(root, "public/a.txt"), "a");
	writeFileSync(path.join(root, "public/below/b.txt"), "b");
	writeFileSync(path.join(home, "secret.txt"), "secret");
});
afterEach(() => rmSync(home, { recursive: true }));

const link = (target: string, name: string) => symlinkSync(target, path.join(root, name));
const refusalOf = (file: string) => resolveInside(root, file).refused;

test.each(["../secret.txt", "/etc/passwd", "public/../../secret.txt", "../missing.txt", ".."])(
	"the path %s leads outside, whether or not a file is there",
	(file) => {
		expect(refusalOf(file)).toBe("outside");
		expect(readInside(root, file)).toBeUndefined();
	},
);

test.each([
	"../secret.txt",
	"../missing.txt",
	"/etc/passwd",
	"/proc/self/environ",
	"/nowhere/at/all",
	"/dev/zero",
])("a link to %s leads outside, whether or not a file is there", (target) => {
	link(target, "link");
	expect(refusalOf("link")).toBe("outside");
	expect(readInside(root, "link")).toBeUndefined();
});

test("a file behind a linked folder is outside if the folder is", () => {
	link("..", "up");
	expect(refusalOf("up/secret.txt")).toBe("outside");
	expect(refusalOf("up/missing.txt")).toBe("outside");
});

test("a link within the folder is followed, even if it leads out and back in", () => {
	link("public/a.txt", "one");
	link(path.join(root, "public/a.txt"), "two");
	link("../site/public/a.txt", "three");
	for (const name of ["one", "two", "three"]) expect(readInside(root, name)?.toString()).toBe("a");
});

test("a root that is itself a link contains the same files", () => {
	symlinkSync("site", path.join(home, "other"));
	expect(readInside(path.join(home, "other"), "public/a.txt")?.toString()).toBe("a");
	link(path.join(home, "other/public/a.txt"), "one");
	expect(readInside(path.join(home, "other"), "one")?.toString()).toBe("a");
});

test("circular links end", () => {
	link("y", "x");
	link("x", "y");
	expect(refusalOf("x")).toBe("loop");
});

test("a name with a zero byte or of excessive length is not a file", () => {
	expect(refusalOf("a\0b")).toBe("missing");
	expect(refusalOf("a".repeat(100_000))).toBe("missing");
});

test("a pipe, a socket and a device are rejected without being opened", async () => {
	expect(spawnSync("mkfifo", [path.join(root, "public/pipe")]).status).toBe(0);
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(path.join(root, "public/socket"), resolve));
	try {
		link("pipe", "public/link");
		const { files, refused } = listFiles(root, "public");
		expect(files.map(({ file }) => file)).toEqual(["public/a.txt", "public/below/b.txt"]);
		expect(refused.map(({ file, reason }) => `${file} ${reason}`)).toEqual([
			"public/link special",
			"public/pipe special",
			"public/socket special",
		]);
	} finally {
		await new Promise((resolve) => server.close(resolve));
	}
});

test("files behind links that stay in a folder are found under the links' names", () => {
	link("below", "public/also");
	link("a.txt", "public/c.txt");
	const { files, refused } = listFiles(root, "public");
	expect(refused).toEqual([]);
	expect(files.map(({ file, realPath: place }) => [file, readFileSync(place, "utf8")])).toEqual([
		["public/a.txt", "a"],
		["public/also/b.txt", "b"],
		["public/below/b.txt", "b"],
		["public/c.txt", "a"],
	]);
});

test("links that lead outside a folder, nowhere or in circles are reported", () => {
	link("/etc", "public/folder");
	link("../../secret.txt", "public/out.txt");
	link("../content.txt", "public/sibling.txt");
	link("gone.txt", "public/nowhere.txt");
	link(".", "public/circle");
	link("itself", "public/itself");
	const { files, refused } = listFiles(root, "public");
	expect(files.map(({ file }) => file)).toEqual(["public/a.txt", "public/below/b.txt"]);
	expect(refused.map(({ file, reason }) => `${file} ${reason}`)).toEqual([
		"public/circle loop",
		"public/folder outside",
		"public/itself loop",
		"public/nowhere.txt missing",
		"public/out.txt outside",
		"public/sibling.txt outside",
	]);
});

test("folders that link to each other are not searched forever", () => {
	const names = Array.from({ length: 12 }, (_, index) => `f${index}`);
	for (const name of names) mkdirSync(path.join(root, "public", name));
	for (const name of names) for (const other of names) link(`../${other}`, `public/${name}/${other}`);
	const { refused } = listFiles(root, "public");
	expect(refused.length).toBeGreaterThan(0);
	expect(refused.length).toBeLessThan(names.length ** 3 + 1);
});

test("a folder that links outside the project contains nothing", () => {
	link("..", "content");
	expect(listFiles(root, "content")).toEqual({
		files: [],
		refused: [{ file: "content", reason: "outside" }],
	});
});

test("hidden files are omitted, except requested ones", () => {
	mkdirSync(path.join(root, "public/.well-known"));
	writeFileSync(path.join(root, "public/.well-known/security.txt"), "");
	writeFileSync(path.join(root, "public/.env"), "");
	link("nowhere", "public/.#lock");
	const { files, refused } = listFiles(root, "public", (name) => name === ".well-known");
	expect(files.map(({ file }) => file)).toContain("public/.well-known/security.txt");
	expect(files.map(({ file }) => file)).not.toContain("public/.env");
	expect(refused).toEqual([]);
});
