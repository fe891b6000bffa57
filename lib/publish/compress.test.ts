import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { compress } from "./compress";

const folder = mkdtempSync(path.join(tmpdir(), "compress-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Words that repeat a text's beginning at its end: what a window too small would forget. */
function textOf(size: number): string {
	const words = Array.from({ length: Math.ceil(size / 8) }, (_, index) =>
		(index * 7919).toString(36).padStart(8, "·"),
	);
	return (words.join("") + words.slice(0, 20).join("")).slice(-size);
}

test("what is compressed is the same text again, at the edges of brotli’s windows too", async () => {
	const sizes = [100, 1007, 1008, 1009, 65_519, 65_520, 65_521, 150_000, 300_000];
	for (const size of sizes) writeFileSync(path.join(folder, `${size}.html`), textOf(size));
	await compress({ folder });
	for (const size of sizes) {
		const file = path.join(folder, `${size}.html`);
		const text = readFileSync(file, "utf8");
		expect(brotliDecompressSync(readFileSync(`${file}.br`)).toString()).toBe(text);
		expect(gunzipSync(readFileSync(`${file}.gz`)).toString()).toBe(text);
	}
});
