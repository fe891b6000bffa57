import { expect, test } from "vitest";
import { SEED } from "@/components/system/view";
import { advance, defaults, presets, snapshot, start } from "../model";
import { placeLabels, RADIUS } from "./labels";
import { OPENING, RIGHT_ORDER, WRONG_ORDER } from "./opening";
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

test.each(plans)("%s: labels overlap neither marks nor each other, and most are legible", (_, plan) => {
	const run = startScenario(RIGHT_ORDER);
	let [shown, all] = [0, 0];
	for (let at = 19_000; at < 60_000; at += 100) {
		advance(run, at);
		const { inFlight } = snapshot(run);
		const labels = [...placeLabels(inFlight, at, plan)];
		shown += labels.length;
		all += inFlight.length;
		for (const [index, [flight, { box }]] of labels.entries()) {
			for (const other of inFlight) {
				const { x, y } = positionOf(other, at, plan);
				const isUpon =
					x + RADIUS > box.left && x - RADIUS < box.right && y + RADIUS > box.top && y - RADIUS < box.bottom;
				expect(isUpon && other !== flight, `${flight.token} at ${at} ms`).toBe(false);
			}
			for (const [, other] of labels.slice(index + 1))
				expect(
					other.box.left < box.right &&
						box.left < other.box.right &&
						other.box.top < box.bottom &&
						box.top < other.box.bottom,
				).toBe(false);
		}
	}
	expect(shown).toBeGreaterThan(0.75 * all);
});

test.each(plans)("%s: at the opening, every request is labeled", (_, plan) => {
	const run = startScenario(WRONG_ORDER);
	advance(run, OPENING);
	const { inFlight } = snapshot(run);
	expect(inFlight.length).toBeGreaterThan(5);
	expect(placeLabels(inFlight, OPENING, plan).size).toBe(inFlight.length);
});

test("at the opening, a reader has just taken a 5 for top priority", () => {
	const run = startScenario(WRONG_ORDER);
	advance(run, OPENING);
	const misread = snapshot(run).inFlight.filter(({ token, seen }) =>
		seen.some(({ agrees, tier }) => token === 5 && !agrees && tier === "P100"),
	);
	expect(misread).toHaveLength(1);
});
