import { expect, test } from "vitest";
import { advance, defaults, presets, snapshot, start } from "../model";
import { getLegibleLabels } from "./labels";
import { narrow, type Plan, positionOf, wide } from "./plan";

const plans: [string, Plan][] = [
	["wide", wide],
	["narrow", narrow],
];

const startByTheBook = () => start(defaults, 1, presets.find(({ name }) => name === "By the book")?.script);

test.each(plans)("%s: no number overlaps another request’s mark", (_, plan) => {
	const run = startByTheBook();
	for (let at = 19_000; at < 60_000; at += 100) {
		advance(run, at);
		const { inFlight } = snapshot(run);
		for (const shown of getLegibleLabels(inFlight, at, plan)) {
			const { x, y } = positionOf(shown, at, plan);
			const half = (String(shown.token).length * 7.5) / 2;
			// A number is centered above its mark on phones, otherwise beside it.
			const middle = plan.barBelow ? { x, y: y - 18 } : { x: x + 12 + half, y };
			for (const other of inFlight) {
				if (other === shown) continue;
				const mark = positionOf(other, at, plan);
				const isUpon = Math.abs(mark.x - middle.x) < half + 5 && Math.abs(mark.y - middle.y) < 9;
				expect(isUpon, `${shown.token} at ${at} ms`).toBe(false);
			}
		}
	}
});

test.each(plans)("%s: numbers do not overlap, and most are legible", (_, plan) => {
	const run = startByTheBook();
	let [shown, all] = [0, 0];
	for (let at = 19_000; at < 60_000; at += 100) {
		advance(run, at);
		const { inFlight } = snapshot(run);
		const places = [...getLegibleLabels(inFlight, at, plan)]
			.map((flight) => ({ ...positionOf(flight, at, plan), width: String(flight.token).length * 7.5 }))
			.sort((a, b) => a.x - b.x);
		shown += places.length;
		all += inFlight.length;
		for (const [place, one] of places.entries())
			for (const other of places.slice(place + 1)) {
				if (Math.abs(one.y - other.y) > 10) continue;
				// On phones, numbers are centered above their marks; otherwise they start beside them.
				const apart = plan.barBelow ? (one.width + other.width) / 2 : one.width;
				expect(other.x - one.x).toBeGreaterThanOrEqual(apart);
			}
	}
	expect(shown).toBeLessThan(all);
	expect(shown).toBeGreaterThan(0.6 * all);
});
