import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { experiments, seeds, sweepName, sweeps } from "../../systems/xfaas/model/experiments";
import { executedByHour, receivedByHour } from "../../systems/xfaas/model/paper";
import { defaults, mechanisms } from "../../systems/xfaas/model/parameters";
import { executed, received } from "./mean-day";
import { dialRows, lines, valuesOf, words } from "./numbers";
import { dials } from "./sensitivity";

/** Every number that the post gives of the model is what was recorded of it over at least 20 seeds. */

const post = readFileSync(new URL("../xfaas-time-shifting.mdx", import.meta.url), "utf8");

test("every value is over at least 20 seeds", () => {
	expect(seeds.length).toBeGreaterThanOrEqual(20);
	for (const [name, { measures }] of experiments)
		for (const measure of measures) expect(valuesOf(name, measure)).toHaveLength(seeds.length);
});

test.each(Object.entries(lines))("the table of %s has the model's rows", (_, rows) => {
	expect(rows.length).toBeGreaterThan(2);
	expect(post).toContain(rows.join("\n"));
});

test.each([
	`an RMS of ${words.lossless} [derived]`,
	`peak in hour ${words.peak}, the paper’s in hour 7`,
	`with its received calls at ${words.withReceived}, the paper’s at ${words.paperWith}`,
	`the correlation turns to ${words.even}`,
	`takes the swing to ${words.swingUc}, which divides it by ${words.quotaFactor}`,
	`the Utilization Controller divides it by ${words.controllerFactor} more`,
	`grows from ${words.cpuOn} to ${words.cpuOff} without it`,
	`at a target of 0.60, ${words.miss60} of calls miss their deadline`,
	`over a week even that adds up to ${words.missWeek}`,
	`the swing of calls to ${words.h3}`,
	`falls into two groups, ${words.bimodal}.`,
	`most seeds waste ${words.wasteMed} of CPU and one wastes ${words.wasteMax}`,
	`differ by up to ${words.disturb} from the same day`,
])("the post says “%s”", (sentence) => {
	expect(post).toContain(sentence);
});

describe("what the post says in words", () => {
	const largest = (experiment: string, measure: Parameters<typeof valuesOf>[1]) =>
		Math.max(...valuesOf(experiment, measure));
	const least = (experiment: string, measure: Parameters<typeof valuesOf>[1]) =>
		Math.min(...valuesOf(experiment, measure));

	test("the executed curve is no better than a flat line, and the shape is where it fails", () => {
		expect(least("default", "executedShapeError")).toBeGreaterThan(0.031);
		expect(least("default", "executedWithReceived")).toBeGreaterThan(0.8);
	});

	test("without time shifting no deadline is missed, although regions are full for hours", () => {
		expect(largest("timeShifting off", "missed")).toBe(0);
		expect(least("timeShifting off", "full")).toBeGreaterThan(120);
	});

	test("the other six mechanisms change no number of the normal day's table", () => {
		expect(mechanisms).toHaveLength(9);
		for (const mechanism of mechanisms.slice(3))
			for (const measure of ["executedPeakOverTrough", "executedError", "cpuPeakOverTrough", "full"] as const)
				for (const [place, value] of valuesOf(`${mechanism} off`, measure).entries())
					expect(value).toBeCloseTo(valuesOf("default", measure)[place] ?? Number.NaN, 3);
	});

	test("the default lies between the edges: its neighbors on each dial swing as little, for every seed", () => {
		for (const [key, values] of Object.entries(sweeps)) {
			const dial = key as keyof typeof sweeps;
			const place = values.findIndex((value) => value === defaults[dial]);
			expect(place).toBeGreaterThan(0);
			for (const value of values.slice(place - 1, place + 2))
				expect(largest(sweepName(dial, value), "executedPeakOverTrough")).toBeLessThan(1.7);
		}
	});

	test("beyond the edge the valley runs dry", () => {
		expect(least("targetUtilisation 0.66", "executedPeakOverTrough")).toBeGreaterThan(2);
		expect(least("quotaHeadroom 1.2", "executedPeakOverTrough")).toBeGreaterThan(2);
		expect(largest("default", "missed")).toBe(0);
	});

	test("most seeds without flow control waste less than a tenth, one more than a half", () => {
		const wasted = valuesOf("hard day, flowControl off", "wasted");
		expect(wasted.filter((share) => share > 0.1)).toHaveLength(1);
	});

	test("without controllers no deadline is missed", () => {
		expect(largest("no controllers", "missed")).toBe(0);
	});
});

test("the sensitivity figure has the recorded points", () => {
	expect(dials).toEqual(dialRows);
});

test("the mean day's figure has the values that the model is given", () => {
	expect(received).toEqual(receivedByHour);
	expect(executed).toEqual(executedByHour);
});
