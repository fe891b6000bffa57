import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Image } from "./image";

const PIXEL = Buffer.from(
	"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
	"base64",
);

let root = "";
beforeEach(() => {
	root = mkdtempSync(path.join(tmpdir(), "image-"));
	mkdirSync(path.join(root, "public"));
	vi.spyOn(process, "cwd").mockReturnValue(root);
});
afterEach(() => {
	vi.restoreAllMocks();
	rmSync(root, { recursive: true });
});

test.each([
	["my pic.png", "/my%20pic.png"],
	["50%.png", "/50%.png"],
])("the file %s is found by the URL %s", (name, src) => {
	writeFileSync(path.join(root, "public", name), PIXEL);
	const html = renderToStaticMarkup(<Image src={src} alt="A pixel" />);
	expect(html).toContain(`src="${src}"`);
	expect(html).toContain('width="1" height="1"');
});

test("an error names a file that is not an image", () => {
	writeFileSync(path.join(root, "public/engine.png"), "These are words.");
	expect(() => renderToStaticMarkup(<Image src="/engine.png" alt="Words" />)).toThrow(
		"public/engine.png cannot be shown as an image",
	);
});
