import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { advance, defaults, lockClientDefaults, presets, start } from "./model";
import { measureDeaths } from "./model/deaths";
import { slowestSafeClock } from "./model/skew";

// Simulated minutes take real seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const page = readFileSync(new URL("./index.mdx", import.meta.url), "utf8");

/** Returns the numbers of a sentence on the page. Fails if the page does not contain the sentence. */
function numbersIn(sentence: RegExp): number[] {
	const match = sentence.exec(page);
	if (!match) throw new Error(`The page does not say ${sentence}.`);
	return match.slice(1).map((number) => Number(number.replaceAll(",", "")));
}

test("the death in the first scenario, and the lease that a follower counts", () => {
	const [second = 0] = numbersIn(/\*\*The leader dies\*\*<\/Run> at second (\d+)\./);
	expect(presets[0]).toMatchObject({ name: "The leader dies", script: [{ at: second * 1000, do: "kill" }] });
	expect(numbersIn(/has counted (\d+) s without a renewal/)).toEqual([defaults.lease / 1000]);
});

test("the gaps in the summary, over 20 seeds", () => {
	expect(page).toContain(
		"for about six seconds no request is accepted. A graceful shutdown takes under a second.",
	);
	const measureGaps = (name: string) =>
		Array.from({ length: 20 }, (_, seed) => {
			const preset = presets.find((each) => each.name === name);
			const run = start({ ...defaults, ...preset?.parameters }, seed + 1, preset?.script);
			advance(run, 30_000);
			return run.record.counts.longestGap / 1000;
		});
	const [killed, graceful] = ["The leader dies", "The leader shuts down gracefully"].map(measureGaps);
	expect(killed?.map(Math.round)).toEqual(Array.from({ length: 20 }, () => 6));
	expect(Math.max(...(graceful ?? []))).toBeLessThan(1);
});

test("every scenario that the page names", () => {
	const names = [...page.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name]) => name);
	expect(names.length).toBeGreaterThan(5);
	expect(presets.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
});

test("the derivation of the skew bound, and the bound", () => {
	const { lease, poll, tableDelay } = defaults;
	const [polls = 0, length = 0, trip = 0, total = 0] = numbersIn(
		/waits (\d+) polls of (\d+) ms and needs two round trips of (\d+) ms, which is ([\d.]+) s/,
	);
	expect([polls, length, trip]).toEqual([
		Math.ceil(lease / (poll + tableDelay)),
		poll + tableDelay,
		tableDelay,
	]);
	expect(total * 1000).toBe(polls * length + 2 * trip);
	const [safe = 0, unsafe = 0] = numbersIn(/clock is up to ([\d.]+)% slow; at ([\d.]+)% they can overlap/);
	expect(slowestSafeClock(defaults)).toBe(Math.round(1000 - 10 * safe));
	expect(Math.round(10 * unsafe)).toBe(Math.round(10 * safe) + 1);
});

test("the range of a takeover with the lock client's defaults", () => {
	const { lease, heartbeat, poll } = lockClientDefaults;
	const [l, h, p, least, most] = numbersIn(/defaults of (\d+), (\d+) and (\d+) s that is (\d+) to (\d+) s/);
	expect([l, h, p].map((seconds) => 1000 * (seconds ?? 0))).toEqual([lease, heartbeat, poll]);
	expect([least, most].map((seconds) => 1000 * (seconds ?? 0))).toEqual([
		lease - heartbeat,
		lease + 2 * poll,
	]);
});

test("recovery under both leases, with deaths at the same times", () => {
	const [deaths = 0, ...seconds] = numbersIn(
		/In (\d+) deaths under load, the next request was accepted after ([\d.]+) s with the page’s lease \(median; ([\d.]+) to ([\d.]+) s\), and ([\d.]+) s \(([\d.]+) to ([\d.]+) s\) with the client’s/,
	);
	const measured = [{}, lockClientDefaults].flatMap((setting) => {
		const { median, least, most } = measureDeaths(setting, deaths).recovery;
		return [median, least, most].map((value) => Number(value.toFixed(1)));
	});
	expect(deaths).toBeGreaterThanOrEqual(20);
	expect(measured).toEqual(seconds);
});

test("the runs of the fencing test", () => {
	const test = readFileSync(new URL("./model/fencing.test.ts", import.meta.url), "utf8");
	const [runs, accepted] = numbersIn(
		/in (\d+) runs a leader paused[^.]*\. Without fencing it accepted some in (\d+) runs/,
	);
	expect(test).toContain(`const runs = ${runs};`);
	expect(test).toContain(`expect(violating).toHaveLength(${accepted});`);
});
