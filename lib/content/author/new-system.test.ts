import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { copySystemTemplate } from "./new-system";

const TEMPLATE = "components/system/template";
let root = "";
beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), "new-system-"));
	cpSync(TEMPLATE, path.join(root, TEMPLATE), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

test("a new system gets every file of the template", () => {
	const written = copySystemTemplate(root, "queue");
	const files = readdirSync(TEMPLATE, { recursive: true, withFileTypes: true }).filter((file) =>
		file.isFile(),
	);
	expect(written).toHaveLength(files.length);
	for (const file of written) expect(existsSync(path.join(root, file)), file).toBe(true);
});

test("a system that is there already is left alone", () => {
	copySystemTemplate(root, "queue");
	expect(() => copySystemTemplate(root, "queue")).toThrow();
});
