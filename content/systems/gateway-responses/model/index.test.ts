import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clampValues } from "@/lib/simulation/parameters";
import {
	advance,
	countPassed,
	decide,
	defaultStatus,
	defaults,
	describeCustomization,
	END,
	getFault,
	isAnswered,
	type Parameters,
	parameters,
	presets,
	STAGE_TIME,
	stages,
	start,
	stops,
} from ".";
import { choices } from "./parameters";
import { fallbackOf, fallbacks, getStatus, listTypes, type ResponseType } from "./responses";

const types = Object.keys(defaultStatus) as ResponseType[];

/** Every combination of faults. */
function* listRequests(): Generator<Parameters> {
	const counts = stages.map(({ faults }) => faults.length + 1);
	const all = counts.reduce((product, count) => product * count, 1);
	for (let index = 0; index < all; index++) {
		const values = { ...defaults };
		let rest = index;
		for (const [place, stage] of stages.entries()) {
			values[stage.key] = rest % (counts[place] ?? 1);
			rest = Math.floor(rest / (counts[place] ?? 1));
		}
		yield values;
	}
}

test("every request is answered by one documented type with its status, or by the backend", () => {
	const reached = new Set<ResponseType>();
	let requests = 0;
	for (const values of listRequests()) {
		requests++;
		const { stage, fault, type, status } = decide(values);
		const broken = stages.findIndex((each) => {
			const found = getFault(each, values);
			return found !== undefined && stops(found);
		});
		if (broken < 0) {
			if (status !== 200 || type || fault)
				throw new Error("A request without a fault is not answered by the backend.");
			continue;
		}
		// An `expect` for each of so many requests would take a minute.
		if (stage !== broken || !type || status !== defaultStatus[type] || fault?.type !== type)
			throw new Error(`Stage ${broken} is broken, and the answer is ${status} ${type} from ${stage}.`);
		reached.add(type);
	}
	expect(requests).toBe(8 * 2 * 2 * 2 * 8 * 2 * 4 * 5 * 4);
	expect([...reached].sort()).toEqual([...types].sort());
});

test("there are 21 types: 19 with a default status, and two fallbacks", () => {
	expect(types).toHaveLength(19);
	expect(types.length + fallbacks.length).toBe(21);
	expect(types).toEqual([...types].sort());
});

test.each([
	[400, 2],
	[401, 1],
	[403, 6],
	[404, 1],
	[413, 1],
	[415, 1],
	[429, 2],
	[500, 3],
	[504, 2],
])("status %i is the default of %i types", (status, count) => {
	expect(listTypes(status)).toHaveLength(count);
});

describe("customization", () => {
	test("a type’s own status comes first, then its fallback’s, then the default", () => {
		for (const type of types) {
			const fallback = fallbackOf(type);
			const other = fallback === "DEFAULT_4XX" ? "DEFAULT_5XX" : "DEFAULT_4XX";
			expect(getStatus(type, {})).toBe(defaultStatus[type]);
			expect(getStatus(type, { [fallback]: 418 })).toBe(418);
			expect(getStatus(type, { [other]: 418 })).toBe(defaultStatus[type]);
			expect(getStatus(type, { [fallback]: 418, [type]: 422 })).toBe(422);
		}
	});

	test("changes the status, and never the stage or the type that decides", () => {
		fc.assert(
			fc.property(
				settings,
				fc.nat(choices.length - 1),
				fc.integer({ min: 400, max: 599 }),
				(values, customize, status) => {
					const [plain, custom] = [
						decide({ ...values, customize: 0 }),
						decide({ ...values, customize, status }),
					];
					expect(custom).toEqual({ ...plain, status: custom.status });
					expect([plain.status, status]).toContain(custom.status);
					expect(describeCustomization({ ...values, customize, status }) !== undefined).toBe(
						custom.status !== plain.status,
					);
				},
			),
		);
	});
});

const settings = fc
	.record(
		Object.fromEntries(
			parameters.map(({ key, min, max }) => [key, fc.double({ min, max, noNaN: true })]),
		) as Record<keyof Parameters, fc.Arbitrary<number>>,
	)
	.map((values) => clampValues(parameters, values));

test("a request passes a stage at a time, up to the one that answers", () => {
	fc.assert(
		fc.property(settings, (values) => {
			const { stage } = decide(values);
			const run = start(values);
			for (let step = 0; step * STAGE_TIME <= END; step++) {
				advance(run, step * STAGE_TIME);
				expect(countPassed(run)).toBe(Math.min(step, stage));
				expect(isAnswered(run)).toBe(step > Math.min(stage, stages.length - 1));
			}
			expect(isAnswered(run)).toBe(true);
		}),
	);
});

test.each([
	["A typo in the path", 403, "MISSING_AUTHENTICATION_TOKEN"],
	["Four reasons for one 403", 403, "ACCESS_DENIED"],
	["A revoked certificate", 200, undefined],
	["A throttled client reads 400", 400, "THROTTLED"],
	["A request without a fault", 200, undefined],
] as const)("%s ends with %i", (name, status, type) => {
	const values = presets.find((preset) => preset.name === name)?.parameters;
	expect(values).toBeDefined();
	expect(decide({ ...defaults, ...values })).toMatchObject({ status, type });
});

test("four faults answer 403, one after another", () => {
	let values = { ...defaults, ...presets[1]?.parameters };
	const decided: string[] = [];
	for (;;) {
		const { stage, status, fault } = decide(values);
		const key = stages[stage]?.key;
		if (!key) break;
		expect(status).toBe(403);
		decided.push(fault?.name ?? "");
		values = { ...values, [key]: 0 };
	}
	expect(decided).toEqual(["expired", "explicit deny", "wrong signature", "invalid API key"]);
});

test("names of faults are short and unique in their stage, and rules fit", () => {
	for (const { faults } of stages) {
		expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
		for (const { name, rule } of faults) {
			expect(name.length).toBeLessThanOrEqual(20);
			expect(rule.length).toBeLessThanOrEqual(100);
		}
	}
});
