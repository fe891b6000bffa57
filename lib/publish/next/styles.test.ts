import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { createStyleReader } from "./styles";

const folder = mkdtempSync(path.join(tmpdir(), "styles-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a linked style sheet names its fonts as seen from a page", () => {
	const filePath = path.join(folder, "a.css");
	writeFileSync(filePath, "@font-face{src:url(../media/sans.woff2)}");
	const pathname = "/_next/static/chunks/a.css";
	const read = createStyleReader({ outputs: { staticFiles: [{ pathname, filePath }] } as never });
	expect(read(pathname)).toBe("@font-face{src:url(/_next/static/media/sans.woff2)}");
});

test("a link to a file that Next did not write stops the build", () => {
	const read = createStyleReader({ outputs: { staticFiles: [] } as never });
	expect(() => read("/_next/static/chunks/a.css")).toThrow("/_next/static/chunks/a.css, which is no file");
});
