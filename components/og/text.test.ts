import fc from "fast-check";
import { expect, test } from "vitest";
import { fontFor } from "./fonts";
import { fitted, type Style, widthOf } from "./text";

const style: Style = { face: "serif", size: 100, lineHeight: 1.1 };
const room = { width: 1000, height: 220 };
const alone = async (text: string) => {
	const { lines } = await fitted(text, style, { width: 1e6, height: 1e6 });
	return lines.flat();
};

test("text stays within its room, whatever its words and however many", async () => {
	const word = fc.stringMatching(/^[A-Za-zÀ-ÿ0-9(-]{1,70}$/);
	await fc.assert(
		fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 30 }), async (words) => {
			const { lines, size, lineHeight } = await fitted(words.join(" "), style, room);
			for (const line of lines) expect(widthOf(line) * size).toBeLessThanOrEqual(room.width);
			if (lines.length > 1) expect(lines.length * size * lineHeight).toBeLessThanOrEqual(room.height);
			expect(size).toBeLessThanOrEqual(style.size);
		}),
		{ numRuns: 60 },
	);
});

test("no letter is lost where lines are broken", async () => {
	const text = "Wait-free queues, “分布式系统”的调度 and the rest of a title that takes several lines";
	const { lines } = await fitted(text, style, room);
	expect(lines.length).toBeGreaterThan(1);
	expect(lines.flat().flatMap(({ glyphs }) => glyphs).length).toBe(text.replaceAll(" ", "").length);
});

test("a line does not begin with a closing mark, nor end with an opening one", async () => {
	const words = await alone("系统（调度），容量。");
	expect(words.map(({ glyphs }) => glyphs.length)).toEqual([1, 1, 2, 3, 1, 2]);
});

test("no line is broken within a word, an address or a figure", async () => {
	expect(await alone("1,000 v2.0 don’t <script> サーバー")).toHaveLength(6);
});

test("space stands before a word where the text has it, not within what a hyphen parts", async () => {
	const spaces = (await alone("a wait-free one")).map(({ space }) => space > 0);
	expect(spaces).toEqual([true, true, false, true]);
});

test("a letter and an accent are the letter with the accent", async () => {
	expect(await alone("e\u0301")).toEqual(await alone("é"));
});

test("marks of direction are not drawn", async () => {
	expect(await alone("a\u200Eb")).toEqual(await alone("ab"));
});

test("signs that are written after a letter and stand before it are drawn before it", async () => {
	const first = async (text: string) => (await alone(text))[0]?.glyphs[0]?.path;
	// Both begin with the same sign, though their letters differ; the letter alone begins otherwise.
	expect(await first("कि")).toBe(await first("ति"));
	expect(await first("कि")).not.toBe(await first("क"));
});

test("a character that a face lacks is of a font that has it", async () => {
	expect((await fontFor("a", "sans")).familyName).toBe("Instrument Sans");
	expect((await fontFor("Ω", "sans")).familyName).toBe("Noto Sans");
	expect((await fontFor("🚀", "sans")).familyName).toBe("Noto Emoji");
});

test("a character without a glyph is named", async () => {
	await expect(alone("Tifinagh ⵣ")).rejects.toThrow("no font here has a glyph for ⵣ (U+2D63)");
});
