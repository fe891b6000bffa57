import { expect, test } from "vitest";
import { advance, defaults, presets, type Snapshot, snapshot, start } from "../model";
import { describeOverload, describeStarvation, formatWait, formatWaitInSeconds } from "./waits";

function snapshotOf(preset: string, seconds: number): Snapshot {
	const run = start({ ...defaults, ...presets.find(({ name }) => name === preset)?.parameters }, 1);
	advance(run, seconds * 1_000_000);
	return snapshot(run);
}

const tiersOf = (preset: string, seconds: number) => snapshotOf(preset, seconds).tiers;

test("the headline has the wait of the highest tier, or else the number of starving tiers", () => {
	expect(describeOverload(snapshotOf("Overload", 0))).toBe("0% rejected");
	expect(describeOverload(snapshotOf("Overload", 6))).toMatch(/^5\d% rejected, P100 waits 1\.\d s$/);
	expect(describeOverload(snapshotOf("A steady day", 6))).toBe("0% rejected, P100 waits <0.1 s");
	expect(describeOverload(snapshotOf("Overload, strict priority", 24.7))).toBe("4 of 7 tiers starve");
});

test("a starving tier is labeled as starved instead of with a wait", () => {
	const tiers = tiersOf("Overload, strict priority", 24.7);
	expect(tiers.slice(0, 7).map((tier) => /^\d+ ms$/.test(formatWait(tier.waitP95, tier)))).toEqual([
		...[true, true, true],
		...[false, false, false, false],
	]);
	for (const tier of tiers.slice(3, 7)) expect(formatWait(tier.waitP95, tier)).toBe("starved");
	expect(describeStarvation(tiers)).toBe(" In the last 2 s none was served of P40, P20, P10, P5.");
});

test("a wait is in tenths of a second, but never zero", () => {
	const [tier] = tiersOf("Overload", 6);
	if (!tier) throw new Error("There is no tier.");
	expect([26, 49, 50, 1126].map((wait) => formatWaitInSeconds(wait, tier))).toEqual([
		"<0.1 s",
		"<0.1 s",
		"0.1 s",
		"1.1 s",
	]);
});

test("a tier without requests has a dash, and does not starve", () => {
	const provisioned = tiersOf("Overload", 6).slice(7);
	expect(provisioned.map((tier) => formatWait(tier.waitP95, tier))).toEqual(["–"]);
	expect(describeStarvation(tiersOf("Overload", 6))).toBe("");
});
