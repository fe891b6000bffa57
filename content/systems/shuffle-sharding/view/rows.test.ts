import { expect, test } from "vitest";
import { advance, defaults, presets, snapshot, start } from "../model";
import { narrow, SPACE, wide } from "./plan";
import { placeRows } from "./rows";

function rowsAt(seconds: number, plan = wide, preset = presets[0]) {
	const run = start({ ...defaults, ...preset?.parameters }, 1, preset?.script);
	advance(run, seconds * 1_000_000);
	return placeRows(snapshot(run), plan);
}

test("each group of tenants is labeled in full", () => {
	expect(rowsAt(2.5).groups[0]?.lines).toEqual(["turns bad at 3 s"]);
	expect(rowsAt(7).groups.map(({ lines }) => lines.join(" "))).toEqual([
		"the bad tenant",
		"1 shares both workers",
		"16 share one worker; the other serves them",
		"22 share none",
	]);
});

test("on phones, each label fits on one line", () => {
	const labels = rowsAt(7, narrow).groups.map(({ lines }) => lines);
	expect(labels).toEqual([["the bad tenant"], ["1 shares both"], ["16 share one"], ["22 share none"]]);
});

test.each([wide, narrow])("labels are level with their rows, and neither overlap", (plan) => {
	for (const preset of presets) {
		const { groups, places, pitch, foot } = rowsAt(7, plan, preset);
		expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(places.length);
		expect(pitch).toBeGreaterThan(2 * SPACE);
		for (const [index, { top, lines }] of groups.entries()) {
			const next = groups[index + 1]?.top ?? foot;
			expect(next - top).toBeGreaterThanOrEqual(lines.length * plan.line);
			for (const line of lines) expect(line.length).toBeLessThanOrEqual(plan.longest);
			const rows = places.filter(({ y }) => y > top - 0.1 && y < next - 0.1);
			expect(rows[0]?.y).toBeCloseTo(top, 0);
			expect((rows.at(-1)?.y ?? 0) + pitch).toBeLessThanOrEqual(next + 0.1);
		}
	}
});
