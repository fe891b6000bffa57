import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SEED } from "@/components/system/view";
import {
	advance,
	BY_CREATION,
	countCopied,
	countMissed,
	DAILY,
	defaults,
	KILL_SWITCH,
	presets,
	STREAM,
	start,
	WHOLE,
} from "@/content/systems/audit-log/model";
import {
	type Copying,
	copyLog,
	judge,
	large,
	measureFate,
	seeds,
} from "@/content/systems/audit-log/model/experiments";
import { computeOvertaken } from "@/content/systems/audit-log/model/laws";
import { extent, median } from "@/lib/simulation/statistics";

/** Checks every number that the post gives against the model, over 24 seeds. */

const post = readFileSync(new URL("../every-request-succeeded.mdx", import.meta.url), "utf8");

/** Writes a number as the post does: 9,883, and −246 with a minus sign. */
const write = (value: number, digits: number) =>
	value
		.toLocaleString("en-US", {
			minimumFractionDigits: digits,
			maximumFractionDigits: digits,
			signDisplay: "negative",
		})
		.replace("-", "−");

/** Writes a median with its range, as the post does. */
function writeSpread(values: readonly number[], digits = 0, unit = ""): string {
	const { least, largest } = extent(values);
	return `${write(median(values), digits)}${unit} (${write(least, digits)}–${write(largest, digits)})`;
}

test("the seeds, and the log of the table", () => {
	expect(post).toContain(`medians over ${seeds.length} seeds`);
	expect([large.rows, large.page]).toEqual([10_000, 200]);
	expect(post).toContain("a log of 10,000 rows, read 200 at a time");
});

test("the copy of the figure", () => {
	const [preset] = presets;
	const run = start(defaults, SEED, preset?.script);
	advance(run, 9500);
	const { log } = run.paging;
	expect(preset?.parameters).toEqual({});
	expect([log.isDone, log.rows.length, countCopied(log)]).toEqual([true, 32, 32]);
	expect([countMissed(log), log.repeated]).toEqual([4, 4]);
	expect(post).toContain("four rows are missing and four others are in it twice");
});

describe("the table of copies", () => {
	const anywhere = { inserts: 10, deletes: 10 };
	const lines: readonly [order: string, changes: string, copying: Partial<Copying>][] = [
		["Newest first", "1 new", { inserts: 1 }],
		["Newest first", "10 new", { inserts: 10 }],
		["Newest first", "100 new", { inserts: 100 }],
		["Newest first", "10 deleted anywhere", { inserts: 0, deletes: 10 }],
		["Newest first", "10 new, 10 deleted anywhere", anywhere],
		["Oldest first", "10 new", { isNewestFirst: false }],
		["Oldest first", "10 new, 10 oldest deleted", { isNewestFirst: false, deletes: 10, isRetention: true }],
		["By cursor", "10 new, 10 deleted anywhere", { ...anywhere, isCursor: true }],
	];

	test("has these lines", () => {
		const rows = [...post.matchAll(/^\| ([^|]+) \| (\d+ [^|]+) \| [\d,]+ \(/gm)].map(([, ...cells]) => cells);
		expect(rows).toEqual(lines.map(([order, changes]) => [order, changes]));
	});

	test.each(lines)("%s, %s", (order, changes, copying) => {
		const results = seeds.map((seed) => judge(copyLog({ ...large, ...copying }, seed)));
		const cells = (["repeated", "missing", "difference"] as const).map((what) =>
			writeSpread(results.map((result) => result[what])),
		);
		expect(post).toContain(`| ${order} | ${changes} | ${cells.join(" | ")} |`);
	});
});

describe("files", () => {
	const missed = (values: Parameters<typeof measureFate>[0]) =>
		writeSpread(
			seeds.map((seed) => measureFate(values, "missed", seed)),
			1,
			"%",
		);
	const lines: Record<string, Parameters<typeof measureFate>[0]> = {
		"the hour | none": {},
		"the hour | 25%": { late: 25 },
		"the hour, and waits 6 h | none": { lag: 6 },
		"the hour, and waits 6 h | 25%": { lag: 6, late: 25 },
		"the hour, and waits 12 h | 25%": { lag: 12, late: 25 },
		"the hour, and waits 24 h | 25%": { lag: 24, late: 25 },
		"creation date and Sequence | 25%": { mark: BY_CREATION, late: 25 },
	};

	test("the table has these lines", () => {
		const rows = [...post.matchAll(/^\| ((?:the hour|creation)[^|]* \| [^|]+) \| [\d.]+% \(/gm)];
		expect(rows.map(([, name]) => name)).toEqual(Object.keys(lines));
	});

	test.each(Object.entries(lines))("%s", (name, values) => {
		expect(post).toContain(`| ${name} | ${missed(values)} |`);
	});

	test("without late files, and with slower ones", () => {
		expect(post).toContain(`it still misses ${missed({})} of the events`);
		expect(post).toContain(`takes 12 hours, the reader misses ${missed({ slowest: 12 })}.`);
		expect(computeOvertaken(defaults.slowest - 3)).toBeCloseTo(1 / 9, 12);
		expect(post).toContain("one hour in nine is overtaken");
	});

	test("the daily file", () => {
		const both = { late: 25, daily: DAILY };
		const repeated = seeds.map((seed) => measureFate(both, "repeated", seed));
		expect(post).toContain(`and ${writeSpread(repeated, 1, "%")} of the events are then in the copy twice`);
		expect(missed(both)).toBe("0.0% (0.0–0.0)");
	});

	test("a file that does not fit", () => {
		const busy = { mark: BY_CREATION, largest: 640 };
		const waiting = seeds.map((seed) => measureFate({ ...busy, reading: WHOLE }, "waiting", seed));
		const skipped = seeds.map((seed) => measureFate({ ...busy, reading: KILL_SWITCH }, "skipped", seed));
		const streamed = seeds.map((seed) => measureFate(busy, "copied", seed));
		expect(post).toContain(`and ${writeSpread(waiting, 1, "%")} of the day’s events are never copied`);
		expect(post).toContain(`and goes on: ${writeSpread(skipped, 1, "%")} of the events are missing`);
		expect(Math.min(...streamed)).toBeCloseTo(100, 9);
		expect(post).toContain(`which in the model is ${STREAM} MB`);
		expect(post).toContain(`is 640 MB, and the reader has ${defaults.memory}.`);
	});
});
