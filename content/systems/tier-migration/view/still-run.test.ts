import { expect, test } from "vitest";
import { snapshot } from "../model";
import { narrow, positionOf } from "./plan";
import { stillRun } from "./still-run";

test("no request of the still drawing covers another’s number or a tier", () => {
	const run = stillRun();
	const places = snapshot(run).inFlight.map((flight) => positionOf(flight, run.now, narrow));
	expect(places.length).toBeGreaterThan(5);
	const covering = places.flatMap((a, index) =>
		places.slice(index + 1).filter((b) => Math.abs(a.x - b.x) < 26 && Math.abs(a.y - b.y) < 28),
	);
	expect(covering).toEqual([]);
	expect(Math.max(...places.map(({ x }) => x))).toBeLessThan(narrow.tiers.left - 8);
});
