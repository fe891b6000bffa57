import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { compressFiles, windowFor } from "./compress";

const folder = mkdtempSync(path.join(tmpdir(), "compress-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("compressed files decompress to the original text", async () => {
	const texts = ["<p>Words</p>".repeat(20), "é".repeat(70_000), `${"<b>".repeat(80_000)}end`];
	for (const [index, text] of texts.entries()) writeFileSync(path.join(folder, `${index}.html`), text);
	await compressFiles({ folder });
	texts.forEach((text, index) => {
		const file = path.join(folder, `${index}.html`);
		expect(brotliDecompressSync(readFileSync(`${file}.br`)).toString()).toBe(text);
		expect(gunzipSync(readFileSync(`${file}.gz`)).toString()).toBe(text);
	});
});

test("compressed files are unchanged, and new files are compressed", async () => {
	const site = mkdtempSync(path.join(folder, "again-"));
	const at = (name: string) => path.join(site, name);
	writeFileSync(at("before.html"), "<p>Words</p>".repeat(20));
	writeFileSync(at("before.html.br"), "as it was");
	writeFileSync(at("since.html"), "<p>More words</p>".repeat(20));
	await compressFiles({ folder: site });
	expect(readFileSync(at("before.html.br"), "utf8")).toBe("as it was");
	expect(brotliDecompressSync(readFileSync(at("since.html.br"))).toString()).toContain("More words");
});

/**
 * Returns the content of a window (RFC 7932, section 9.1: 10 to 24 bits, and 16 bytes less than the power of two).
 * More than 22 bits only on request.
 */
const holds = (bits: number) => 2 ** bits - 16;

test("brotli’s window is the smallest that contains a text, within brotli’s limits", () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 10_000_000 }), (size) => {
			const bits = windowFor(size);
			expect(bits).toBeGreaterThanOrEqual(10);
			expect(bits).toBeLessThanOrEqual(22);
			if (bits < 22) expect(holds(bits)).toBeGreaterThanOrEqual(size);
			if (bits > 10) expect(holds(bits - 1)).toBeLessThan(size);
		}),
	);
	expect([1008, 1009, 65_520, 65_521].map(windowFor)).toEqual([10, 11, 16, 17]);
});
