import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SEED } from "@/components/system/view";
import { advance, defaults, type Parameters, presets, start } from "@/content/systems/ingestion/model";
import { measureBack, measureLostDeletion, seeds } from "@/content/systems/ingestion/model/experiments";
import { computeDeadShare, computeLate, computeReceives } from "@/content/systems/ingestion/model/laws";
import { extent, median } from "@/lib/simulation/statistics";

/** Checks every number that the post gives against the model, over 24 seeds. */

const post = readFileSync(new URL("../deleted-document-that-comes-back.mdx", import.meta.url), "utf8");

/** Writes a median with its range, as the post does. */
function writeSpread(values: readonly number[], digits = 1, unit = ""): string {
	const { least, largest } = extent(values);
	return `${median(values).toFixed(digits)}${unit} (${least.toFixed(digits)}–${largest.toFixed(digits)})`;
}

test("the seeds and the trials", () => {
	expect(post).toContain(`medians over ${seeds.length} seeds of 400 trials each`);
});

describe("the table", () => {
	const common = { spread: 1000, work: 1000, timeout: 30, receives: 5 };
	const failing = { ...common, fails: 10 };
	const lines: Record<string, Partial<Parameters>> = {
		"No receive fails": common,
		"10% fail": failing,
		"10% fail, GetResource": { ...failing, fetch: 1 },
		"10% fail, tombstones for 10 s": { ...failing, versions: 1, tombstones: 0 },
		"10% fail, tombstones for 60 s": { ...failing, versions: 1, tombstones: 2 },
		"10% fail, tombstones for good": { ...failing, versions: 1, tombstones: 3 },
		"GetResource, tombstones for 10 s": { ...failing, fetch: 1, versions: 1, tombstones: 0 },
	};

	test("has these lines", () => {
		const rows = [...post.matchAll(/^\| ([^|]+) \| [\d.]+% \(/gm)].map(([, name]) => name);
		expect(rows).toEqual(Object.keys(lines));
	});

	test.each(Object.entries(lines))("%s", (name, values) => {
		const cells = [2, 5, 20].map((gap) =>
			writeSpread(
				seeds.map((seed) => 100 * measureBack(values, 1000 * gap, seed)),
				1,
				"%",
			),
		);
		expect(post).toContain(`| ${name} | ${cells.join(" | ")} |`);
	});
});

test("the words for its second line", () => {
	const share = median(
		seeds.map((seed) => measureBack({ spread: 1000, work: 1000, timeout: 30, fails: 10 }, 20_000, seed)),
	);
	expect(Math.round(1 / share)).toBe(12);
	expect(post).toContain("and one in twelve is undone");
});

test.each([
	`that is ${(100 * computeLate(1, 1)).toFixed(0)}% for deletions a second later, and ${(100 * computeLate(5, 1)).toFixed(1)}% after five`,
	`for *p* = 0.3 and *n* = 5, ${(100 * computeDeadShare(0.3, 5)).toFixed(3)}% of the messages, after ${computeReceives(0.3, 5).toFixed(3)} receives`,
])("the post says: %s", (sentence) => {
	expect(post).toContain(sentence);
});

test("five receives 30 seconds apart take two minutes", () => {
	expect((defaults.receives - 1) * 30).toBe(120);
});

test("how long a lost deletion stays, with a sweep", () => {
	const times = seeds.map((seed) => measureLostDeletion(seed) / 1000);
	expect(post).toContain(
		`With one every 10 seconds, a lost deletion stays in the model’s index for ${writeSpread(times, 1, " s")}`,
	);
	expect(defaults.sweepEvery).toBe(10);
});

test("ten minutes of all faults", () => {
	const preset = presets.find(({ name }) => name === "All faults");
	const countBack = (values: Partial<Parameters>) =>
		seeds.map((seed) => {
			const run = start({ ...defaults, ...preset?.parameters, ...values }, seed);
			advance(run, 600_000);
			return run.record.total.cameBack;
		});
	const round = (values: readonly number[]) => {
		const { least, largest } = extent(values);
		return `${median(values).toFixed(1)} (${least}–${largest})`;
	};
	const [bare, swept] = [countBack({}), countBack({ sweep: 1 })];
	expect(post).toContain(
		`deleted documents come back ${round(bare).replace(" ", " times ")} over the ${seeds.length} seeds`,
	);
	expect(post).toContain(`With a sweep alone it is ${round(swept)} over all runs.`);
	expect(post).toContain(`In one of these runs it happens ${bare[SEED - 1]} times.`);
	expect(post).toContain(`${swept[SEED - 1]} times. With a sweep alone`);
	expect(Math.max(...countBack({ versions: 1, sweep: 1 }))).toBe(0);
	expect(Math.max(...countBack({ versions: 1 }))).toBe(0);
});
