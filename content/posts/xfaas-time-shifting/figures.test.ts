import { readFileSync } from "node:fs";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { mean } from "@/lib/simulation/statistics";
import { defaults, hardDay } from "../../systems/xfaas/model";
import { assumptions } from "../../systems/xfaas/model/assumptions";
import { experiments, seeds, spreadOf, sweepName, sweeps } from "../../systems/xfaas/model/experiments";
import {
	callsPerMinute,
	executedByHour,
	receivedByHour,
	triggerShares,
} from "../../systems/xfaas/model/paper";
import { mechanisms } from "../../systems/xfaas/model/parameters";
import { build } from "../../systems/xfaas/model/state";
import { executed, received } from "./mean-day";
import { dialRows, getValues, lines, meanOffsets, words } from "./numbers";
import { Sensitivity } from "./sensitivity";

/**
 * Checks every number of the post. Numbers of the model are recorded over at least 20 seeds; derived ones are
 * computed here.
 */

const post = readFileSync(new URL("../xfaas-time-shifting.mdx", import.meta.url), "utf8");

type Measured = Parameters<typeof getValues>[1];
const largest = (experiment: string, measure: Measured) => Math.max(...getValues(experiment, measure));
const least = (experiment: string, measure: Measured) => Math.min(...getValues(experiment, measure));

test("every value is over at least 20 seeds", () => {
	expect(seeds.length).toBeGreaterThanOrEqual(20);
	for (const [name, { measures }] of experiments)
		for (const measure of measures) expect(getValues(name, measure)).toHaveLength(seeds.length);
});

test.each(Object.entries(lines))("the table of %s matches the model's rows", (_, rows) => {
	expect(rows.length).toBeGreaterThan(2);
	expect(post).toContain(rows.join("\n"));
});

test.each([
	`correlates with the paper’s at ${words.correlation}`,
	`peak in hour ${words.peak}, the paper’s in hour 7`,
	`with its received calls at ${words.withReceived}, the paper’s at ${words.paperWith}`,
	`an RMS of ${words.lossless} [derived]`,
	`so its mean is off by only ${words.meanOffset} [model]`,
	`With all nine off the swing is smaller, but ${words.missedWithoutAll} of calls miss their deadline`,
	`the correlation turns to ${words.even}`,
	`the RMS falls to ${words.share25Error}`,
	`takes the swing to ${words.swingQuota}, which divides it by ${words.quotaFactor}`,
	`The Utilization Controller divides it by another ${words.controllerFactor}`,
	`grows from ${words.cpuOn} to ${words.cpuOff} without it`,
	`from ${words.target64} at a target of 64% to ${words.target66} at 66%`,
	`from ${words.headroom112} at 1.12 times the mean to ${words.headroom120} at 1.20`,
	`from ${words.share6} at 6% to ${words.share2} at 2%`,
	`at a target of 60%, ${words.missedAt60} of calls miss their deadline`,
	`over a week ${words.missedInWeek} miss theirs`,
	`only brings the swing of calls to ${words.headroom3}`,
	`falls into two groups, ${words.criticalWaits}`,
	`differ by up to ${words.disturbance} from the same day`,
	`the swing of the day is ${words.frozen}`,
])("the post contains “%s”", (sentence) => {
	expect(post).toContain(sentence);
});

describe("derived numbers", () => {
	const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
	const gaps = receivedByHour.map((calls, hour) => calls - (executedByHour[hour] ?? 0));
	const excess = sum(gaps.filter((gap) => gap > 0));
	const surplus = -sum(gaps.filter((gap) => gap < 0));
	const total = sum(receivedByHour);
	const percent = (share: number, digits = 0) => `${(share * 100).toFixed(digits)}%`;
	const { queue, event } = triggerShares;
	const perCall = queue.compute / queue.calls / (event.compute / event.calls);
	const quarters = Math.ceil(20e6 / 300_000);
	const hoursOver = gaps.flatMap((gap, hour) => (gap > 0 ? [hour] : []));

	test.each([
		`${total.toFixed(2)} received and ${sum(executedByHour).toFixed(2)} executed in a day`,
		`Received exceeds executed by ${excess.toFixed(2)} in hours ${hoursOver[0]} to ${hoursOver.at(-1)}, which is ${percent(excess / total, 1)} of ${total.toFixed(2)}`,
		`executed exceeds received by ${surplus.toFixed(2)} in hours 0 and ${(hoursOver.at(-1) ?? 0) + 1 + gaps.slice((hoursOver.at(-1) ?? 0) + 1).findIndex((gap) => gap < 0)} to 23, which is ${percent(surplus / total, 1)}`,
		`the excess is ${percent(excess / total)} of all calls received`,
		`the surplus is ${percent(surplus / total)} [derived]`,
		`The means of the two curves differ by ${percent(1 - sum(executedByHour) / total)}`,
		`${Math.round(perCall)} times the compute of an event-triggered one`,
		`(86 ÷ 15) ÷ (14 ÷ 85) = ${perCall.toFixed(1)}`,
		`about ${(20e6 / 900 / 1000).toFixed(0)},000 calls a second [derived]`,
		`at least ${quarters} samples, or nearly ${Math.ceil(quarters / 4)} hours [derived]`,
		`1.2⁸ = ${(1.2 ** 8).toFixed(2)} and 1.2⁹ = ${(1.2 ** 9).toFixed(2)}; 1.2¹² = ${(1.2 ** 12).toFixed(2)} and 1.2¹³ = ${(1.2 ** 13).toFixed(2)}`,
		`gives ${Math.round(25 / 0.224)} to ${Math.round(0.025 / 0.0002)} million calls a second, or ${(((25e6 / 0.224) * 86_400) / 1e12).toFixed(1)} to ${(((25e3 / 0.0002) * 86_400) / 1e12).toFixed(1)} trillion a day`,
	])("%s", (sentence) => {
		expect(post).toContain(sentence);
	});
});

describe("qualitative claims", () => {
	test("the model's executed curve is about 5% higher than the paper's, as its assumptions state", () => {
		const { median } = spreadOf(meanOffsets);
		expect(assumptions.at(-1)).toContain(`about ${Math.round((100 * median) / mean(executedByHour))}% on`);
	});

	test("with all nine off, executed calls swing less than without time shifting, for every seed", () => {
		const shifting = getValues("timeShifting off", "executedPeakOverTrough");
		for (const [place, swing] of getValues("everything off", "executedPeakOverTrough").entries())
			expect(swing).toBeLessThan(shifting[place] ?? 0);
	});

	test("the executed curve is no better than a flat line", () => {
		expect(least("default", "executedError")).toBeGreaterThan(0.031);
		expect(least("default", "executedShapeError")).toBeGreaterThan(0.031);
		expect(largest("default", "executedCorrelation")).toBeLessThan(0.6);
	});

	test("without time shifting no deadline is missed, although regions are full for about seven hours", () => {
		expect(largest("timeShifting off", "missed")).toBe(0);
		expect(least("timeShifting off", "full")).toBeGreaterThan(6.5 * 60);
		expect(largest("timeShifting off", "full")).toBeLessThan(8.5 * 60);
	});

	test("without the conductor, executed calls swing less for 18 of 20 seeds", () => {
		const without = getValues("conductor off", "executedPeakOverTrough");
		const flatter = getValues("default", "executedPeakOverTrough").filter(
			(swing, place) => (without[place] ?? swing) < swing,
		);
		expect(post).toContain(`for ${flatter.length} of ${without.length} seeds they swing less without it`);
	});

	test("the other six mechanisms do not change the normal day's table", () => {
		expect(mechanisms).toHaveLength(9);
		for (const mechanism of mechanisms.slice(3)) {
			for (const measure of ["executedPeakOverTrough", "cpuPeakOverTrough", "full"] as const)
				for (const [place, value] of getValues(`${mechanism} off`, measure).entries())
					expect(value).toBeCloseTo(getValues("default", measure)[place] ?? Number.NaN, 3);
			for (const [place, error] of getValues(`${mechanism} off`, "executedError").entries())
				expect(Math.abs(error - (getValues("default", "executedError")[place] ?? 0))).toBeLessThan(0.0005);
		}
	});

	test("the defaults are between the edges: their neighbors swing by less than 1.8, for every seed", () => {
		for (const [key, values] of Object.entries<readonly number[]>(sweeps)) {
			const dial = key as keyof typeof sweeps;
			const place = values.indexOf(defaults[dial]);
			expect(place).toBeGreaterThan(0);
			expect(place).toBeLessThan(values.length - 1);
			for (const value of values.slice(place - 1, place + 2))
				expect(largest(sweepName(dial, value), "executedPeakOverTrough")).toBeLessThan(1.8);
		}
	});

	test("beyond the edge, every seed swings by more than 2; at the default, no deadline is missed", () => {
		expect(least("targetUtilization 0.65", "executedPeakOverTrough")).toBeGreaterThan(2);
		expect(least("quotaHeadroom 1.15", "executedPeakOverTrough")).toBeGreaterThan(2);
		expect(largest("default", "missed")).toBe(0);
	});

	test("a critical call waits for hours if the flooding client's function is most critical", () => {
		const flood = hardDay.find(({ from }) => from === 600);
		if (flood?.kind !== "burst") throw new Error("No client floods the hard day.");
		const { function: flooding } = flood;
		const waitsLong = getValues("hard day", "criticalAge").map((minutes) => minutes > 90);
		const isCritical = seeds.map((seed) => build(defaults, seed, hardDay).functions.level[flooding] === 0);
		expect(waitsLong).toEqual(isCritical);
		expect(new Set(isCritical).size).toBe(2);
	});

	test("one client sends eight times the fleet's usual calls", () => {
		const flood = hardDay.find(({ from }) => from === 600);
		if (flood?.kind !== "burst") throw new Error("No client floods the hard day.");
		expect(flood.calls / (flood.to - flood.from) / callsPerMinute).toBeCloseTo(8, 0);
	});

	test("with criticality order, fewer deadlines are missed, for every seed", () => {
		const without = getValues("hard day, criticalityOrder off", "missed");
		for (const [place, share] of getValues("hard day", "missed").entries())
			expect(share).toBeLessThan(without[place] ?? 0);
	});

	test("without controllers, no deadline is missed", () => {
		expect(largest("no controllers", "missed")).toBe(0);
	});
});

test("the sensitivity figure's label describes the medians", () => {
	const label = /aria-label="([^"]+)"/.exec(renderToStaticMarkup(createElement(Sensitivity)))?.[1];
	const [target = [], quota = [], share = []] = dialRows.map(({ points }) =>
		points.map(({ median }) => median),
	);
	expect(label).toContain(
		`from ${share[0]?.toFixed(1)} to ${share.at(-1)?.toFixed(1)} for the opportunistic share`,
	);
	expect([...share].sort((a, b) => b - a)).toEqual(share);
	expect(label).toContain("flat near 1.5, then a jump, for target and quota");
	for (const medians of [target, quota]) {
		const jump = medians.findIndex((median, place) => median > 1.3 * (medians[place - 1] ?? median));
		expect(jump).toBeGreaterThan(4);
		for (const median of medians.slice(0, jump)) expect(Math.abs(median - 1.5)).toBeLessThan(0.15);
	}
});

test("the sensitivity figure shows every recorded point up to a headroom of 1.2", () => {
	const drawn = renderToStaticMarkup(createElement(Sensitivity)).match(/data-point/g)?.length;
	const recorded = dialRows.flatMap(({ isShare, points }) =>
		points.filter(({ value }) => isShare || value <= 1.2),
	);
	expect(recorded.length).toBeGreaterThan(20);
	expect(drawn).toBe(recorded.length);
	expect(post).toContain("Quota is drawn up to 1.20.");
});

test("the mean day's figure has the model's input values", () => {
	expect(received).toEqual(receivedByHour);
	expect(executed).toEqual(executedByHour);
});
