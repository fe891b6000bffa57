import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { compressFiles } from "@/lib/publish/compress";
import { addArticleImages } from "@/lib/publish/images/article-images";
import { findReusableFiles, reuse, writeCode } from "./reuse";

let root: string;
let folder: string;
let reusable: string;
beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), "reuse-"));
	folder = path.join(root, ".published/next/files");
	reusable = path.join(root, ".published/current/files");
	for (const made of [folder, reusable]) mkdirSync(path.join(made, "og"), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const text = "<p>Words</p>".repeat(20);
const at = (...names: string[]) => path.join(...names);

describe("files of a source", () => {
	test("are those of the served release while the source is the same", () => {
		writeFileSync(at(reusable, "a.html"), text);
		writeFileSync(at(reusable, "a.html.br"), "as before");
		writeFileSync(at(folder, "a.html"), text);
		expect(reuse({ folder, reusable }, "a.html", ["a.html.br", "a.html.gz"])).toBe(true);
		expect(readFileSync(at(folder, "a.html.br"), "utf8")).toBe("as before");
		expect(statSync(at(folder, "a.html.br")).ino).toBe(statSync(at(reusable, "a.html.br")).ino);
	});

	test.each([
		["has changed", () => writeFileSync(at(reusable, "a.html"), `${text}!`)],
		["is new", () => undefined],
	])("are made again if the source %s", async (_, arrange) => {
		arrange();
		writeFileSync(at(reusable, "a.html.br"), "as before");
		writeFileSync(at(folder, "a.html"), text);
		await compressFiles({ folder, reusable });
		expect(readFileSync(at(folder, "a.html.br"), "utf8")).not.toBe("as before");
	});

	test("are made again without a served release", () => {
		writeFileSync(at(folder, "a.html"), text);
		expect(reuse({ folder }, "a.html", ["a.html.br"])).toBe(false);
	});
});

test("compressed files are reused", async () => {
	writeFileSync(at(reusable, "a.html"), text);
	writeFileSync(at(reusable, "a.html.gz"), "as before");
	writeFileSync(at(folder, "a.html"), text);
	await compressFiles({ folder, reusable });
	expect(readFileSync(at(folder, "a.html.gz"), "utf8")).toBe("as before");
});

test("images of an article are reused", async () => {
	for (const made of [folder, reusable]) writeFileSync(at(made, "og/a.png"), "a preview");
	for (const ratio of ["16x9", "4x3", "1x1"]) writeFileSync(at(reusable, `og/a.${ratio}.png`), ratio);
	await addArticleImages({ folder, reusable }, ["/a"]);
	expect(readFileSync(at(folder, "og/a.1x1.png"), "utf8")).toBe("1x1");
});

describe("a served release is reusable", () => {
	const release = () => path.dirname(reusable);

	test("if the same code published it", () => {
		writeCode(release(), "this code");
		expect(findReusableFiles(root, "this code")).toBe(reusable);
	});

	test.each([
		["other code", () => writeCode(release(), "other code")],
		["code of a version that recorded none", () => undefined],
	])("but not if %s published it", (_, arrange) => {
		arrange();
		expect(findReusableFiles(root, "this code")).toBeUndefined();
	});
});
