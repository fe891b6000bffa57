import { expect, test } from "vitest";
import { SEED } from "@/components/system/view";
import { advance, defaults, kinds, presets, snapshot, start } from "../model";
import { misreadingOf, placeLabels, RADIUS } from "./labels";
import { OPENING, WRONG_ORDER } from "./opening";
import { narrow, type Plan, positionOf, wide } from "./plan";

const plans: [string, Plan][] = [
	["wide", wide],
	["narrow", narrow],
];

function startScenario(name: string) {
	const preset = presets.find((each) => each.name === name);
	if (!preset) throw new Error(`No scenario is called ${name}.`);
	return start({ ...defaults, ...preset.parameters }, SEED, preset.script);
}

/** Returns the boxes of machines and the list of tiers, from left to right. */
const obstaclesOf = ({ column, box, tiers }: Plan) => [
	...kinds.map((kind) => ({ left: column[kind], right: column[kind] + box.width })),
	{ left: tiers.left, right: tiers.right },
];

test.each(plans)("%s: labels overlap no request, no machine and no other label", (_, plan) => {
	const run = startScenario(WRONG_ORDER);
	let seen = 0;
	for (let at = 3000; at < 20_000; at += 20) {
		advance(run, at);
		const { inFlight } = snapshot(run);
		const labels = [...placeLabels(inFlight, at, plan)];
		seen += labels.length;
		for (const [index, [flight, { box }]] of labels.entries()) {
			for (const other of inFlight.filter((each) => each !== flight)) {
				const { x, y } = positionOf(other, at, plan);
				const isUpon =
					x + RADIUS > box.left && x - RADIUS < box.right && y + RADIUS > box.top && y - RADIUS < box.bottom;
				expect(isUpon, `${flight.meant} at ${at} ms`).toBe(false);
			}
			for (const { left, right } of obstaclesOf(plan))
				expect(box.left < right && left < box.right, `${flight.meant} at ${at} ms`).toBe(false);
			for (const [, other] of labels.slice(index + 1))
				expect(
					other.box.left < box.right &&
						box.left < other.box.right &&
						other.box.top < box.bottom &&
						box.top < other.box.bottom,
				).toBe(false);
		}
	}
	expect(seen).toBeGreaterThan(500);
});

test.each(plans)("%s: at the opening, every misread request is labeled, a P5 among them", (_, plan) => {
	const run = startScenario(WRONG_ORDER);
	advance(run, OPENING);
	const misread = snapshot(run).inFlight.filter((flight) => misreadingOf(flight));
	const labels = placeLabels(misread, OPENING, plan);
	expect(labels.size).toBe(misread.length);
	const texts = [...labels.values()].map(({ lines }) => lines.join(" "));
	expect(texts).toContain(plan.isNarrow ? "P5 as P100" : "P5 read as P100");
});
