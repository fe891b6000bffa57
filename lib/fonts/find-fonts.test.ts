import fc from "fast-check";
import { expect, test } from "vitest";
import { findFonts, isRightToLeft } from "./find-fonts";

const namesFor = async (text: string, language = "en") =>
	(await findFonts(text, "instrument-serif", language)).fonts.map(({ name }) => name);

/** A title in each script, and the expected font family of its letters. */
const titles = {
	English: ["Deciding what runs next", "instrument-serif"],
	Czech: ["Příští požadavek", "instrument-serif"],
	Vietnamese: ["Lập lịch ưu tiên", "noto-sans-vietnamese"],
	Greek: ["Κατανεμημένα συστήματα", "noto-sans-greek"],
	Cyrillic: ["Планировщик", "noto-sans-cyrillic"],
	Arabic: ["الجدولة حسب الأولوية", "noto-sans-arabic"],
	Hebrew: ["תזמון לפי עדיפות", "noto-sans-hebrew"],
	Korean: ["우선순위 스케줄링", "noto-sans-kr"],
	Japanese: ["優先度スケジューリング", "noto-sans-jp"],
	Chinese: ["分布式系统的调度", "noto-sans-sc"],
	Thai: ["การจัดลำดับความสำคัญ", "noto-sans-thai"],
	Tamil: ["முன்னுரிமை", "noto-sans-tamil"],
	Devanagari: ["किताब की क़ीमत", "noto-sans-devanagari"],
	Bengali: ["বাংলা ভাষা", "noto-sans-bengali"],
	Khmer: ["ភាសាខ្មែរ", "noto-sans-khmer"],
	Ethiopic: ["አማርኛ", "noto-sans-ethiopic"],
	mathematical: ["ℝ ℂ 𝔽", "noto-sans-math"],
	emoji: ["🚀 👩‍🔬 🇺🇸", "noto-emoji"],
} as const;

for (const [script, [title, family]] of Object.entries(titles)) {
	test(`a title in ${script} letters has fonts for all of them`, async () => {
		const { text, fonts, missing } = await findFonts(title, "instrument-serif", "en");
		expect({ text, missing }).toEqual({ text: title.normalize("NFC"), missing: [] });
		expect(fonts.map(({ name }) => name).filter((name) => name.startsWith(family))).not.toEqual([]);
	});
}

test("a character without a font is reported and shown as a replacement character", async () => {
	const { text, fonts, missing } = await findFonts("Tifinagh ⵣ here", "instrument-serif", "en");
	expect({ text, missing }).toEqual({ text: "Tifinagh \uFFFD here", missing: ["ⵣ"] });
	expect(fonts.map(({ name }) => name)).toContain("noto-sans-latin");
});

test("any text has a result without control characters, and its missing characters occur in the text", async () => {
	await fc.assert(
		fc.asyncProperty(fc.string({ unit: "binary", maxLength: 12 }), async (source) => {
			const { text, fonts, missing } = await findFonts(source, "instrument-sans", "en");
			expect(text).not.toMatch(/\p{Cc}/u);
			expect(fonts.length).toBeGreaterThan(0);
			for (const character of missing) expect(source.normalize("NFC")).toContain(character);
		}),
		{ numRuns: 100 },
	);
});

test("a missing character is listed once, even if it is in several clusters", async () => {
	expect((await findFonts("\u2D63\u0308 \u2D63 \u2D63\u0301", "instrument-sans", "en")).missing).toEqual([
		"\u2D63",
	]);
});

test("the text or the language selects Chinese, Japanese or Korean forms", async () => {
	const family = async (text: string, language?: string) =>
		(await namesFor(text, language)).at(-1)?.slice(0, 12);
	expect(await family("直")).toBe("noto-sans-sc");
	expect(await family("直の")).toBe("noto-sans-jp");
	expect(await family("直 값")).toBe("noto-sans-kr");
	expect(await family("直", "ja-JP")).toBe("noto-sans-jp");
});

test("a word never mixes two Latin fonts", async () => {
	expect(await namesFor("tiếp theo")).toEqual(["noto-sans-latin", "noto-sans-vietnamese"]);
});

test("an arrow comes from a font for Latin text, not from a Chinese one", async () => {
	expect((await namesFor("4 → 7")).join(" ")).not.toMatch(/-(sc|jp|kr)-/);
});

test("the first letter determines whether a text is right-to-left", () => {
	expect(["«العربية» in Ruby", "עברית"].map(isRightToLeft)).toEqual([true, true]);
	expect(["Ruby في", "12 → 7", ""].map(isRightToLeft)).toEqual([false, false, false]);
});
