import sharp from "sharp";
import { expect, test, vi } from "vitest";
import { titleSize } from "./card";
import { draw } from "./draw";
import { facesFor } from "./fonts";

const card = (title: string) => ({
	kicker: "Prüfung · Ωmega",
	title,
	figure: { value: "4 → 7", label: "priority values & <tiers>, ≥ 99 %" },
	signature: "Someone",
});

const titles = {
	short: "Rust",
	long: "A title that goes on and on until just about ninety characters have been used up by it all",
	accents: "Über Größe, żółć, naïveté and Š",
	markup: `<script> & "quotes"`,
	Greek: "Ωmega και λόγος",
	Devanagari: "किताब की क़ीमत",
	Chinese: "分布式系统的调度与容量规划",
	emoji: "To the 🚀 and back 👩‍🔬",
};

for (const [what, title] of Object.entries(titles)) {
	test(`a preview with ${what} in its title is 1200×630, not blank, and under 100 KB`, async () => {
		const fetched = vi.spyOn(globalThis, "fetch");
		const image = await draw(card(title));
		// A font that the renderer lacks it would fetch: all of them are here.
		expect(fetched.mock.calls.filter(([address]) => String(address).startsWith("http"))).toEqual([]);
		fetched.mockRestore();
		const { width, height } = await sharp(image).metadata();
		expect([width, height]).toEqual([1200, 630]);
		const { channels } = await sharp(image).stats();
		expect(Math.max(...channels.slice(0, 3).map(({ stdev }) => stdev))).toBeGreaterThan(20);
		expect(image.byteLength).toBeLessThan(100_000);
	});
}

test("a character without a glyph is named", async () => {
	await expect(draw(card("Tifinagh ⵣ"))).rejects.toThrow("no font here has a glyph for ⵣ (U+2D63)");
});

test("fonts that stand in are loaded only when needed", async () => {
	expect((await facesFor("Plain text")).fonts.map(({ name }) => name)).toEqual([
		"instrument-serif",
		"instrument-sans",
		"instrument-sans",
	]);
	expect((await facesFor("Ωmega")).fonts.map(({ name }) => name)).toContain("noto-sans greek");
	expect([...(await facesFor("दिल्ली")).outlines.keys()]).toEqual(["दिल्ली"]);
});

test("signs that are written after a letter and stand before it are drawn before it", async () => {
	const { outlines } = await facesFor("कि क ति");
	const starts = (run: string) => outlines.get(run)?.path.match(/^M[\d.-]+/)?.[0];
	// Both begin with the same sign, though their letters differ; the letter alone begins otherwise.
	expect(starts("कि")).toBeDefined();
	expect(starts("कि")).toBe(starts("ति"));
	expect(starts("कि")).not.toBe(starts("क"));
	expect(outlines.get("कि")?.path.length).toBeGreaterThan(outlines.get("क")?.path.length ?? 0);
});

test("the fonts of two texts that need the same are one list, which the renderer reads once", async () => {
	expect((await facesFor("One text")).fonts).toBe((await facesFor("Another")).fonts);
	expect((await facesFor("One text")).fonts).not.toBe((await facesFor("Ωmega")).fonts);
});

test("the longer a title, the smaller its letters", () => {
	const sizes = ["Rust", "n".repeat(60), "n".repeat(140)].map(titleSize);
	expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => b - a));
});
