import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { updateGeneratedFiles } from "./generated-files";
import { renderGuide } from "./guide";

const GUIDE = "content/README.md";
let home = "";
let root = "";
beforeEach(() => {
	home = mkdtempSync(path.join(tmpdir(), "generated-"));
	root = path.join(home, "site");
	mkdirSync(path.join(root, "content"), { recursive: true });
	writeFileSync(path.join(home, "outside.md"), "outside");
});
afterEach(() => rmSync(home, { recursive: true }));

const read = (file: string) => readFileSync(path.join(root, file), "utf8");

test("the guide and the files for editors are written", () => {
	writeFileSync(path.join(root, GUIDE), "# Guide\n");
	updateGeneratedFiles(root);
	expect(read(GUIDE)).toBe(renderGuide("# Guide\n"));
	expect(JSON.parse(read(".vscode/schemas/posts.json"))).toHaveProperty("properties.title");
	expect(read(".vscode/frontmatter.code-snippets")).toContain("prefix");
});

test.each([
	["relative", "../../outside.md"],
	["absolute", () => path.join(home, "outside.md")],
	["of the project", "../package.json"],
])("a %s link in place of the guide is neither followed nor replaced", (_, target) => {
	writeFileSync(path.join(root, "package.json"), "outside");
	symlinkSync(typeof target === "string" ? target : target(), path.join(root, GUIDE));
	updateGeneratedFiles(root);
	expect(lstatSync(path.join(root, GUIDE)).isSymbolicLink()).toBe(true);
	expect(read(GUIDE)).toBe("outside");
});

test("a link in place of the guide to other content is replaced, and its target is unchanged", () => {
	writeFileSync(path.join(root, "content/other.md"), "other");
	symlinkSync("other.md", path.join(root, GUIDE));
	updateGeneratedFiles(root);
	expect(read("content/other.md")).toBe("other");
	expect(read(GUIDE)).toBe(renderGuide("other"));
});

test("a link in place of content/ is not followed", () => {
	rmSync(path.join(root, "content"), { recursive: true });
	mkdirSync(path.join(home, "elsewhere"));
	writeFileSync(path.join(home, "elsewhere/README.md"), "outside");
	symlinkSync("../elsewhere", path.join(root, "content"));
	updateGeneratedFiles(root);
	expect(read(GUIDE)).toBe("outside");
});

test("a folder in place of the guide is left alone", () => {
	mkdirSync(path.join(root, GUIDE));
	expect(() => updateGeneratedFiles(root)).not.toThrow();
});

test("a link in place of the files for editors is not followed", () => {
	symlinkSync(home, path.join(root, ".vscode"));
	writeFileSync(path.join(home, "frontmatter.code-snippets"), "outside");
	updateGeneratedFiles(root);
	expect(readFileSync(path.join(home, "frontmatter.code-snippets"), "utf8")).toBe("outside");
});
