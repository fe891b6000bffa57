import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SEED } from "@/components/system/view";
import { mean, median } from "@/lib/simulation/statistics";
import {
	advance,
	BUSIEST,
	computeBalance,
	countCopied,
	countMissed,
	defaults,
	HOUR,
	HOURS,
	presets,
	type State,
	start,
} from "./model";
import { copyLog, judge, large, readDay, seeds } from "./model/experiments";
import { computeOvertaken, computeRepeatedShare, computeRequests } from "./model/laws";

/** Checks the numbers of the page and what its scenarios show. */

const page = readFileSync(new URL("./index.mdx", import.meta.url), "utf8");

function runOf(name: string, until = 50_000, seed = SEED): State {
	const preset = presets.find((each) => each.name === name);
	if (!preset) throw new Error(`No scenario is called ${name}.`);
	const run = start({ ...defaults, ...preset.parameters }, seed, preset.script);
	advance(run, until);
	return run;
}

const balanceOf = (run: State) => computeBalance(run.polling, run.now / HOUR);
const percent = (share: number) => `${(100 * share).toFixed(1)}%`;

test("every scenario is on the page", () => {
	const names = [...page.matchAll(/story="([^"]+)">\*\*\1\*\*<\/Run>/g)].map(([, name]) => name);
	expect(new Set(names)).toEqual(new Set(presets.map(({ name }) => name)));
});

describe("the table of laws", () => {
	test("the repeated share", () => {
		const shares = seeds.map((seed) => {
			const log = copyLog(large, seed);
			return log.repeated / countCopied(log);
		});
		expect([large.inserts, large.page, large.rows]).toEqual([10, 200, 10_000]);
		expect(page).toContain(
			`| ${seeds.length} logs of 10,000 rows: ${percent(median(shares))} for 10 in 200, by formula ${percent(computeRepeatedShare(10, 200))} |`,
		);
		const requests = seeds.map((seed) => judge(copyLog(large, seed)).requests);
		expect(Math.abs(median(requests) - computeRequests(10_000, 10, 200))).toBeLessThan(2);
	});

	test("the hours that are overtaken", () => {
		const inner = HOURS - 3;
		const shares = Array.from({ length: 400 }, (_, day) => {
			const files = readDay({}, day + 1).files.filter(({ hour }) => hour < inner);
			return files.filter(({ isMissed }) => isMissed).length / inner;
		});
		expect(page).toContain(
			`| 400 days: ${percent(mean(shares))}, by formula ${percent(computeOvertaken(3))} |`,
		);
	});
});

describe("what the scenarios say", () => {
	test("the copy has as many rows as the log, four of them twice, and four are missing", () => {
		const { log } = runOf("Every request succeeded").paging;
		expect([log.isDone, countCopied(log), log.rows.length]).toEqual([true, 32, 32]);
		expect([log.repeated, countMissed(log)]).toEqual([4, 4]);
	});

	test("a cursor copies the same log once", () => {
		const { log } = runOf("A cursor").paging;
		expect([log.isDone, log.repeated, countMissed(log), countCopied(log)]).toEqual([true, 0, 0, 32]);
	});

	test("oldest first, only deletions do harm", () => {
		const { log } = runOf("Oldest first").paging;
		expect([log.repeated, countMissed(log)]).toEqual([0, 3]);
	});

	test.each(seeds)("the copy of a busy log has as many rows as the log (seed %i)", (seed) => {
		const { log } = runOf("A busy log", 50_000, seed).paging;
		expect(log.isDone).toBe(true);
		expect(countCopied(log)).toBe(log.rows.length);
	});

	test("the file of hour 0 exists after that of hour 1, and is missed when the scenario says so", () => {
		const fileOf = (run: State) =>
			run.polling.files.find(({ hour, sequence }) => hour === 0 && sequence === 1);
		expect(fileOf(runOf("The hour as a mark", 6999))?.isMissed).toBe(false);
		expect(fileOf(runOf("The hour as a mark", 7000))?.isMissed).toBe(true);
		expect(fileOf(runOf("The creation date as a mark", 7000))?.copies).toBe(1);
		expect(balanceOf(runOf("The hour as a mark")).missed).toBeGreaterThan(0);
		expect(balanceOf(runOf("The creation date as a mark"))).toMatchObject({ missed: 0, waiting: 0 });
	});

	test("the daily file fills the holes and repeats everything else, unless repeats are dropped", () => {
		const { copied } = balanceOf(runOf("The hour as a mark"));
		expect(balanceOf(runOf("The daily file"))).toMatchObject({ missed: 0, repeated: copied });
		expect(balanceOf(runOf("The daily file without repeats"))).toMatchObject({ missed: 0, repeated: 0 });
	});

	test("the large file stops the reader from the scripted hour on, is skipped, or is streamed", () => {
		expect(runOf("Out of memory", 15_999).polling.crashes).toBe(0);
		expect(runOf("Out of memory", 20_000).polling.crashes).toBe(5);
		const after = runOf("Out of memory").polling.files.filter(({ hour }) => hour > BUSIEST);
		expect(after.length).toBeGreaterThan(0);
		for (const { copies } of after) expect(copies).toBe(0);
		expect(balanceOf(runOf("The kill switch"))).toMatchObject({ skipped: 640, waiting: 0 });
		expect(balanceOf(runOf("As a stream"))).toMatchObject({ skipped: 0, waiting: 0, missed: 0 });
	});
});
