import { expect, test } from "vitest";
import { advance, snapshot } from "@/lib/systems/tier-migration";
import { legible } from "./labels";
import { narrow, placeOf, wide } from "./plan";
import { openingRun } from "./run";

test.each([
	["wide", wide],
	["narrow", narrow],
])("%s: no number is printed over another, and most can be read", (_, plan) => {
	const run = openingRun();
	let [shown, all] = [0, 0];
	for (let at = 19_000; at < 60_000; at += 100) {
		advance(run, at);
		const { inFlight } = snapshot(run);
		const places = [...legible(inFlight, at, plan)]
			.map((flight) => ({ ...placeOf(flight, at, plan), width: String(flight.token).length * 7.5 }))
			.sort((a, b) => a.x - b.x);
		shown += places.length;
		all += inFlight.length;
		for (const [place, one] of places.entries())
			for (const other of places.slice(place + 1)) {
				if (Math.abs(one.y - other.y) > 10) continue;
				// On phones numbers are centred above their marks, else they begin beside them.
				const apart = plan.barBelow ? (one.width + other.width) / 2 : one.width;
				expect(other.x - one.x).toBeGreaterThanOrEqual(apart);
			}
	}
	expect(shown).toBeLessThan(all);
	expect(shown).toBeGreaterThan(0.6 * all);
});
