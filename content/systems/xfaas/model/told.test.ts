import { readFileSync } from "node:fs";
import { tsImport } from "tsx/esm/api";
import { describe, expect, test } from "vitest";
import { deviation, mean } from "@/lib/simulation/statistics";
import type { AblationRow, Measure } from "./ablation";
import { type AgreementRow, agreementRows } from "./agreement";
import { defaults, mechanisms, type Parameters } from "./parameters";
import { hardDay } from "./presets";

/** What the post tells of the model: every number of its tables is what the model gives. A failure says what to write. */

// Imported as Node would: what vitest makes of imports takes the model, which runs some eighty times here, twice as long.
const { ablation }: typeof import("./ablation") = await tsImport("./ablation.ts", import.meta.url);
const { simulate }: typeof import("./snapshot") = await tsImport("./snapshot.ts", import.meta.url);

const post = readFileSync("content/posts/xfaas-time-shifting.mdx", "utf8");
const seeds = [1, 2, 3];

/** "1.42 ± 0.04": mean and standard deviation over the seeds. */
function spread({ mean, deviation }: { mean: number; deviation: number }, digits: number, unit = ""): string {
	const [middle, either] = [mean.toFixed(digits).replace("-", "−"), deviation.toFixed(digits)];
	return Number(either) === 0 ? `${middle}${unit}` : `${middle} ± ${either}${unit}`;
}

const scaled = ({ mean, deviation }: { mean: number; deviation: number }, by: number) => ({
	mean: mean * by,
	deviation: deviation * by,
});

const over = (values: readonly number[]) => ({ mean: mean(values), deviation: deviation(values) });

/** The post has these lines, one below the other. */
function expectLines(lines: readonly string[]): void {
	expect(post).toContain(lines.join("\n"));
}

const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

test("how the model agrees with the paper", () => {
	const runs = seeds.map((seed) => simulate(defaults, seed).agreement);
	const rows = agreementRows(runs[0] ?? simulate(defaults, 1).agreement);
	const all = runs.map(agreementRows);
	const shown = ({ unit, paper }: AgreementRow, values: readonly number[]): [string, string] =>
		unit === "share"
			? [spread(scaled(over(values), 100), 1, "%"), `${Number((paper * 100).toFixed(1))}%`]
			: [spread(over(values), 2), String(paper).replace("-", "−")];
	expectLines(
		rows.map((row, place) =>
			line([
				row.name,
				...shown(
					row,
					all.map((of) => of[place]?.model ?? 0),
				),
				row.source,
			]),
		),
	);
	const distance = (errors: readonly number[]) => spread(scaled(over(errors), 100), 1, "%");
	expect(post).toContain(
		`received curve by ${distance(runs.map(({ receivedError }) => receivedError))} of its maximum`,
	);
	expect(post).toContain(`executed curve by ${distance(runs.map(({ executedError }) => executedError))}`);
});

describe("what is off on a normal day", () => {
	const rows = ablation(seeds);
	const told = (row: AblationRow | undefined, name: string) => {
		if (!row) throw new Error(`There is no row for ${name}.`);
		const { executedPeakOverTrough, executedError, cpuPeakOverTrough, full } = row.measures;
		return line([
			name,
			spread(executedPeakOverTrough, 2),
			spread(scaled(executedError, 100), 1, "%"),
			spread(cpuPeakOverTrough, 2),
			spread(full, 0),
		]);
	};
	const of = (off: AblationRow["off"]) => rows.find((row) => row.off === off);

	test("three mechanisms, and all", () => {
		expectLines([
			told(of("nothing"), "Nothing"),
			told(of("timeShifting"), "Time shifting"),
			told(of("utilizationControl"), "Utilization Controller"),
			told(of("conductor"), "Global Traffic Conductor"),
			told(of("everything"), "All nine"),
		]);
	});

	test("and in the words around", () => {
		const [executed, cpu] = ["executedPeakOverTrough", "cpuPeakOverTrough"] as const;
		const middle = (off: AblationRow["off"], key: Measure) => of(off)?.measures[key].mean.toFixed(2);
		expect(post).toContain(`the executed curve swings by ${middle("utilizationControl", executed)}`);
		expect(post).toContain(`grows from ${middle("nothing", cpu)} to ${middle("conductor", cpu)}`);
		expect(of("timeShifting")?.measures.missed.mean).toBe(0);
	});

	test("the other six change nothing that the table would show", () => {
		const others = mechanisms.filter(
			(mechanism) => !["timeShifting", "utilizationControl", "conductor"].includes(mechanism),
		);
		expect(others).toHaveLength(6);
		for (const mechanism of others)
			expect(told(of(mechanism), "Nothing")).toBe(told(of("nothing"), "Nothing"));
	});
});

test("what each of the other six does on a hard day", () => {
	const rows = ablation(seeds, hardDay);
	const shown = (off: AblationRow["off"], key: Measure, digits: number, by = 1, unit = "") => {
		const measure = rows.find((row) => row.off === off)?.measures[key];
		if (!measure) throw new Error(`There is no row for ${off}.`);
		return spread(scaled(measure, by), digits, unit);
	};
	const told = (
		name: string,
		off: AblationRow["off"],
		of: string,
		key: Measure,
		...how: [number, number?, string?]
	) => line([name, of, shown("nothing", key, ...how), shown(off, key, ...how)]);
	expectLines([
		told("Back-pressure", "backPressure", "Exceptions, of calls to services", "exceptions", 1, 1e-4, "%"),
		told(
			"Back-pressure",
			"backPressure",
			"Longest wait of a most critical call, hours",
			"criticalAge",
			1,
			1 / 60,
		),
		told("Slow start", "slowStart", "Exceptions, of calls to services", "exceptions", 1, 1e-4, "%"),
		told(
			"Concurrency cap",
			"concurrencyCap",
			"Running calls of the hanging function, over its cap",
			"running",
			2,
		),
		told("Criticality order", "criticalityOrder", "Deadlines missed, of calls", "missed", 1, 1e-4, "%"),
		told("Flow control", "flowControl", "CPU spent on calls run twice", "wasted", 1, 100, "%"),
		told("Flow control", "flowControl", "Deadlines missed, of calls", "missed", 1, 1e-4, "%"),
		told(
			"Submitters’ limit",
			"submitterLimit",
			"Refused because others sent too many, of calls",
			"crowdedOut",
			1,
			1e-4,
			"%",
		),
		told("Submitters’ limit", "submitterLimit", "Deadlines missed, of calls", "missed", 1, 1e-4, "%"),
	]);
	expect(post).toContain(`${shown("nothing", "missed", 1, 1e-4, "%")} of calls miss their deadline`);
});

test("what the quota of patient functions carries", () => {
	const told = (name: string, settings: Partial<Parameters>) => {
		const runs = seeds.map((seed) => simulate({ ...defaults, ...settings }, seed).agreement);
		return line([
			name,
			spread(over(runs.map(({ executedPeakOverTrough }) => executedPeakOverTrough)), 2),
			spread(over(runs.map(({ cpuPeakOverTrough }) => cpuPeakOverTrough)), 2),
		]);
	};
	expectLines([
		told("1.04 × mean (the page’s setting)", {}),
		told("1.2 × mean", { quotaHeadroom: 1.2 }),
		told("1.5 × mean", { quotaHeadroom: 1.5 }),
		told("3 × mean, which never binds", { quotaHeadroom: 3 }),
	]);
	const unbound = seeds.map((seed) => simulate({ ...defaults, quotaHeadroom: 3 }, seed).agreement);
	const swing = over(unbound.map(({ executedPeakOverTrough }) => executedPeakOverTrough)).mean.toFixed(2);
	expect(post).toContain(`the swing of calls from 4.3 to ${swing}`);
});
