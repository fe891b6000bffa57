import sharp from "sharp";
import { expect, test } from "vitest";
import { draw } from "./draw";

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
	test(`a preview with ${what} in its title is 1200×630, has the title where it belongs, and is under 100 KB`, async () => {
		const image = await draw(card(title));
		const { width, height } = await sharp(image).metadata();
		expect([width, height]).toEqual([1200, 630]);
		const room = await sharp(image).extract({ left: 72, top: 111, width: 1056, height: 225 }).toBuffer();
		const { channels } = await sharp(room).stats();
		expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(20);
		expect(image.byteLength).toBeLessThan(100_000);
	});
}
