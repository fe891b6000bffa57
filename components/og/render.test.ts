import fc from "fast-check";
import sharp from "sharp";
import { expect, test, vi } from "vitest";
import { renderCard } from "./render";
import { fitText, renderer, setText } from "./text";

// Without the cache, so that each test renders anew.
vi.mock("@/lib/files/cache", () => ({
	createCache: () => ({ get: () => undefined, has: () => false, set: () => undefined }),
}));

// The template exists on every site.
vi.mock("@/components/system/registry", () => ({
	loadView: async () => (await import("@/components/system/template/view")).default,
}));

const card = (title: string) => ({
	title,
	figure: { value: "4 → 7", label: "priority values & <tiers>, ≥ 99 %" },
	credit: "Someone",
});

const titles = {
	"one word": "Queues",
	"ninety characters":
		"A title that goes on and on until just about ninety characters have been used up by it all",
	"a long word": "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
	markup: `<script> & "quotes"`,
	Arabic: "الجدولة حسب الأولوية في Ruby",
	Hebrew: "תזמון לפי עדיפות",
	Korean: "우선순위 스케줄링",
	Japanese: "優先度スケジューリングの仕組み",
	Chinese: "分布式系统的调度与容量规划",
	Thai: "การจัดลำดับความสำคัญของคำขอในระบบกระจายขนาดใหญ่ทำงานอย่างไร",
	Tamil: "முன்னுரிமை திட்டமிடல்",
	Devanagari: "किताब की क़ीमत",
	Greek: "Ωmega και λόγος",
	Cyrillic: "Планировщик приоритетов",
	"a letter of mathematics": "From ℝ to ℂ",
	emoji: "To the 🚀 and back 👩‍🔬",
	"a character without a font": "Tifinagh ⵣ",
	"a control character": "a\u0007b",
};

/** Returns whether an area of an image contains anything but paper. */
async function hasInk(image: Uint8Array, left: number, top: number, width: number, height: number) {
	const part = await sharp(image).extract({ left, top, width, height }).toBuffer();
	const { channels } = await sharp(part).stats();
	return Math.max(...channels.map(({ stdev }) => stdev)) > 1;
}

for (const [what, title] of Object.entries(titles)) {
	test(`a card whose title has ${what} is complete and under 100 KB`, async () => {
		const image = await renderCard(card(title));
		const { width, height } = await sharp(image).metadata();
		expect([width, height]).toEqual([1200, 630]);
		expect(image.byteLength).toBeLessThan(100_000);
		expect(await hasInk(image, 72, 112, 1056, 230), "title").toBe(true);
		expect(await hasInk(image, 0, 0, 60, 460), "left margin").toBe(false);
		expect(await hasInk(image, 1140, 0, 60, 460), "right margin").toBe(false);
	});
}

test("a card shows the drawing of its system in the theme's colors", async () => {
	const image = await renderCard({ title: "Queues", credit: "Someone", system: "template" });
	expect(await hasInk(image, 568, 180, 560, 200)).toBe(true);
});

test("a card does not depend on earlier cards", async () => {
	const first = await renderCard(card("Ωmega → 7"));
	await renderCard(card("分布式 Ω 系统 → ✓"));
	expect(await renderCard(card("Ωmega → 7"))).toEqual(first);
});

test("a fitted text stays within its space", async () => {
	const word = fc.stringMatching(/^[A-Za-zÀ-ÿ0-9(-]{1,30}$/);
	await fc.assert(
		fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 15 }), async (words) => {
			const space = { width: 1056, height: 230, size: 124 };
			const set = await setText(words.join(" ").slice(0, 90), "instrument-serif");
			const { size } = await fitText(set, space);
			const style = {
				fontFamily: set.family,
				lineHeight: set.lineHeight,
				fontSize: size,
				width: space.width,
			};
			const { height, runs } = await renderer.measure({ type: "text", text: set.text, style });
			expect(height).toBeLessThanOrEqual(space.height);
			for (const { text, x, width } of runs) {
				// A trailing space may extend beyond the line, and glyph positions are rounded.
				const hanging = /\s$/.test(text) ? size / 2 : 0;
				expect(x + width - hanging).toBeLessThan(space.width + 2);
			}
		}),
		{ numRuns: 80 },
	);
});

test("lines of Thai and Japanese break between words, and never after an opening bracket", async () => {
	const { text } = await setText("優先度（スケジューリング）の仕組み", "instrument-serif");
	expect(text).toContain("\u200B");
	expect(text).not.toMatch(/（\u200B|\u200B）/u);
});
