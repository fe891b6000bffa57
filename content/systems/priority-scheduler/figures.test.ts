import { readFileSync } from "node:fs";
import jstat from "jstat";
import { tsImport } from "tsx/esm/api";
import { expect, test } from "vitest";
import { extent } from "@/lib/simulation/statistics";
import type * as scheduler from "./model";

/** Checks the random numbers of the page and its scenarios over 20 seeds. */

const page = readFileSync(new URL("./index.mdx", import.meta.url), "utf8");

// Imported natively, because Vitest's transform halves the speed of the model, which runs 60 times here.
const model: typeof scheduler = await tsImport("./model/index.ts", import.meta.url);

const seeds = Array.from({ length: 20 }, (_, place) => place + 1);
const second = 1_000_000;

function getPreset(name: string) {
	const preset = model.presets.find((each) => each.name === name);
	if (!preset) throw new Error(`No preset is called ${name}.`);
	return preset;
}

function startPreset(name: string, seed: number): scheduler.State {
	const { parameters, script } = getPreset(name);
	return model.start({ ...model.defaults, ...parameters }, seed, script);
}

/** Returns the numbers of a sentence. Fails if the text does not contain the sentence. */
function numbersIn(text: string, sentence: RegExp): number[] {
	const match = sentence.exec(text);
	if (!match) throw new Error(`The text does not say ${sentence}.`);
	return match.slice(1).map(Number);
}

/** Returns the owner's waits in ms, from its return at second 5 until it goes idle at second 12. */
function measureOwnerWaits(name: string, seed: number): number[] {
	const run = startPreset(name, seed);
	const waits: number[] = [];
	let seen = 0;
	for (let until = 5 * second; until <= 12 * second; until += second / 4) {
		model.advance(run, until);
		const { admitted, lastAdmitted } = run.readings.rows[model.provisionedLane] ?? {};
		for (; seen < (admitted ?? 0); seen++)
			waits.push((lastAdmitted?.[seen % lastAdmitted.length]?.wait ?? Number.NaN) / 1000);
	}
	return waits;
}

const owners = ["The same, with preemption", "A reservation lends, and takes back"].map((name) =>
	seeds.map((seed) => measureOwnerWaits(name, seed)),
);

test("the owner's requests that wait more than 20 ms, with and without preemption", () => {
	const [runs, ...written] = numbersIn(
		page,
		/in (\d+) runs, ([\d.]+)% of its requests \(([\d.]+) to ([\d.]+)%\) wait more than 20 ms, against ([\d.]+)% \(([\d.]+) to ([\d.]+)%\) without preemption/,
	);
	expect(runs).toBe(seeds.length);
	const measured = owners.flatMap((waitsBySeed) => {
		const shares = waitsBySeed.map(
			(waits) => (100 * waits.filter((wait) => wait > 20).length) / waits.length,
		);
		const { least, largest } = extent(shares);
		return [jstat.median(shares), least, largest].map((share) => Number(share.toFixed(1)));
	});
	expect(measured).toEqual(written);
});

test("the owner's median wait, with and without preemption", () => {
	const [without = 0, within = 0] = numbersIn(
		getPreset("The same, with preemption").watch,
		/median wait falls from over ([\d.]+) ms to under ([\d.]+)\./,
	);
	const [preempting = [], waiting = []] = owners.map((waitsBySeed) =>
		waitsBySeed.map((waits) => jstat.median(waits)),
	);
	expect(Math.min(...waiting)).toBeGreaterThan(without);
	expect(Math.max(...preempting)).toBeLessThan(within);
});

test("the overload's demand, in multiples of capacity", () => {
	const [times, thousands = 0, hundreds = 0, slots, ms] = numbersIn(
		page,
		/about ([\d.]+) times capacity, (\d),(\d+) requests a second for (\d+) slots that take (\d+) ms each/,
	);
	const { load, variants, limit, service } = { ...model.defaults, ...getPreset("Overload").parameters };
	expect([1000 * thousands + hundreds, slots, ms]).toEqual([load, variants * limit, service]);
	expect((load * service) / 1000 / (variants * limit)).toBeCloseTo(times ?? 0, 1);
	expect(page).toContain(`summary: "Demand is ${times} times capacity.`);
});

test("six seconds into the overload, the scenario and the summary are right: P100 loses nothing, and low tiers lose most", () => {
	const [times = 0] = numbersIn(
		getPreset("Overload").watch,
		/gets ([\d.]+) times the requests that it can serve/,
	);
	const { load, variants, limit, service } = { ...model.defaults, ...getPreset("Overload").parameters };
	expect((load * service) / 1000 / (variants * limit)).toBeCloseTo(times, 1);
	const run = startPreset("Overload", 1);
	model.advance(run, 6 * second);
	const lost = model.snapshot(run).tiers.map(({ name, shed, preempted, arrived }) => {
		const count = shed.throttled + shed["queue full"] + shed["too late"] + preempted;
		return { name, share: count / arrived };
	});
	const shareOf = (tier: string) => lost.find(({ name }) => name === tier)?.share;
	expect([shareOf("P100"), shareOf("P80")]).toEqual([0, 0]);
	expect(shareOf("P60")).toBeGreaterThan(0.5);
	for (const tier of ["P40", "P20", "P10", "P5"]) expect(shareOf(tier), tier).toBeGreaterThan(0.7);
	const waitOf = (tier: string) => model.snapshot(run).tiers.find(({ name }) => name === tier)?.waitP95;
	for (const tier of ["P40", "P20", "P10", "P5"]) expect(waitOf(tier)).toBeLessThan(waitOf("P100") ?? 0);
});

test("a flood behind a bucket: only the flood's requests are shed, and median waits stay short", () => {
	const [limit = 0] = numbersIn(getPreset("One tenant floods").watch, /median wait stays under (\d+) ms/);
	for (const seed of seeds) {
		const run = startPreset("One tenant floods", seed);
		for (let until = 3; until <= 16; until++) {
			model.advance(run, until * second);
			for (const { shed, waitP50 } of model.snapshot(run).tiers) {
				expect(shed["queue full"] + shed["too late"]).toBe(0);
				expect(waitP50).toBeLessThan(limit);
			}
		}
	}
});
