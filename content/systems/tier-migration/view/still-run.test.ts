import { expect, test } from "vitest";
import { snapshot } from "../model";
import { RADIUS } from "./labels";
import { narrow, positionOf } from "./plan";
import { stillRun } from "./still-run";

test("no request of the still drawing covers another or a tier", () => {
	const run = stillRun();
	const places = snapshot(run).inFlight.map((flight) => positionOf(flight, run.now, narrow));
	expect(places.length).toBeGreaterThan(5);
	const covering = places.flatMap((a, index) =>
		places.slice(index + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < 2 * RADIUS),
	);
	expect(covering).toEqual([]);
	expect(Math.max(...places.map(({ x }) => x))).toBeLessThan(narrow.tiers.left - 8);
});
