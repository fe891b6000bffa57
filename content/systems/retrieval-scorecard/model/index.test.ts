import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clampValues } from "@/lib/simulation/parameters";
import {
	advance,
	DEPTHS,
	defaults,
	END,
	getAllScores,
	getLabelEffects,
	getPassages,
	getPosition,
	getTallies,
	judge,
	type Parameters,
	parameters,
	presets,
	start,
	testAgain,
} from ".";

const run = (changes: Partial<Parameters> = {}, seed = 1) => start({ ...defaults, ...changes }, seed);
const scoreOf = (name: string, changes: Partial<Parameters> = {}, seed = 1) =>
	getAllScores(run(changes, seed)).find((score) => score.name === name)?.value ?? Number.NaN;

/** Any setting of the labeled test. */
const settings = fc
	.record({
		copies: fc.integer({ min: 0, max: 100 }),
		words: fc.integer({ min: 10, max: 200 }),
		cut: fc.integer({ min: 0, max: 5 }),
		tables: fc.integer({ min: 0, max: 6 }),
		wrong: fc.integer({ min: 0, max: 50 }),
		ranker: fc.integer({ min: 0, max: 1 }),
		citations: fc.integer({ min: 1, max: 5 }),
	})
	.map((changes) => clampValues(parameters, { ...defaults, ...changes }));

test("k · precision@k = R · recall@k, and nothing exceeds its ceiling, for any setting", () => {
	fc.assert(
		fc.property(settings, fc.integer({ min: 1, max: 50 }), (values, seed) => {
			for (const { values: scores, ceilings, relevant, query } of start(values, seed).queries) {
				if (!scores) continue;
				for (const [index, k] of DEPTHS.entries())
					expect(k * (scores[index + 3] ?? 0), query.text).toBeCloseTo(relevant * (scores[index] ?? 0), 9);
				for (const [index, score] of scores.entries())
					expect(score, query.text).toBeLessThanOrEqual((ceilings[index] ?? 0) + 1e-12);
			}
		}),
		{ numRuns: 40 },
	);
});

test("a perfect search reaches every ceiling of a ranking while nothing is broken", () => {
	const scores = getAllScores(run({ ranker: 1 })).filter(({ name }) => name !== "citation precision");
	expect(scores).toHaveLength(9);
	for (const { value, ceiling, name } of scores) expect(value, name).toBeCloseTo(ceiling, 12);
});

describe("faults", () => {
	test("copies only ever push answers down", () => {
		for (let seed = 1; seed <= 20; seed++) {
			const before = run({}, seed).queries;
			for (const [index, { values }] of run({ copies: 100 }, seed).queries.entries())
				if (before[index]?.values?.[2] === 0) expect(values?.[2]).toBe(0);
			expect(scoreOf("recall@1", { copies: 100 }, seed)).toBeLessThan(scoreOf("recall@1", {}, seed));
		}
	});

	test("an answer that is cut apart cannot be found, even by a perfect search", () => {
		const { queries, world } = run({ words: 20, ranker: 1 });
		const lost = world.targets.flat().filter(({ unit }) => unit < 0).length;
		expect(lost).toBeGreaterThan(20);
		expect(lost).toBe(
			queries.reduce((sum, { relevant, values }) => sum + Math.round(relevant * (1 - (values?.[2] ?? 0))), 0),
		);
	});

	test("whole passages are not cut: 200 words are more than any has", () => {
		expect(Math.max(...getPassages().map(({ words }) => words.length))).toBeLessThan(200);
		expect(run({ words: 190 }).world.units.length).toBeGreaterThan(getPassages().length - 1);
	});

	test("a type that is cut leaves the others whole", () => {
		const lost = [0, 1, 2, 3, 4, 5].map(
			(cut) =>
				run({ words: 20, cut })
					.world.targets.flat()
					.filter(({ unit }) => unit < 0).length,
		);
		expect(lost.slice(1).reduce((sum, each) => sum + each)).toBe(lost[0]);
		expect(Math.min(...lost.slice(1))).toBeGreaterThan(0);
	});

	test("connectors that drop tables lose the answers of their tables, together those of all tables", () => {
		const lost = [1, 2, 3, 4, 5, 6].map(
			(tables) =>
				run({ tables })
					.world.targets.flat()
					.filter(({ unit }) => unit < 0).length,
		);
		expect(lost.slice(1).reduce((sum, each) => sum + each)).toBe(lost[0]);
		expect(lost[0]).toBeGreaterThan(5);
	});

	test("wrong labels keep their number, and lower what a perfect search scores", () => {
		for (let seed = 1; seed <= 20; seed++) {
			const labels = run({}, seed).queries.map(({ relevant }) => relevant);
			const { queries } = run({ wrong: 20, ranker: 1 }, seed);
			expect(queries.reduce((sum, { relevant }) => sum + relevant, 0)).toBeGreaterThan(
				0.95 * labels.reduce((sum, each) => sum + each, 0),
			);
			expect(scoreOf("recall@10", { wrong: 20, ranker: 1 }, seed)).toBeLessThan(0.95);
		}
	});
});

describe("a visitor’s label", () => {
	test("moves the scorecard, and a second press takes it back", () => {
		const state = run();
		const [query] = state.queries;
		const [first, second] = query?.results ?? [];
		expect([first?.grade, second?.grade]).toEqual([2, 0]);
		const before = getAllScores(state);
		judge(state, `0,${second?.unit}`);
		expect(state.queries[0]?.relevant).toBe((query?.relevant ?? 0) + 1);
		expect(getAllScores(state)).not.toEqual(before);
		judge(state, `0,${second?.unit}`);
		expect(getAllScores(state)).toEqual(before);
	});

	test("changes the score by its own effect", () => {
		const state = run({ ranker: 1 });
		const before = getAllScores(state);
		expect(getLabelEffects(state).map(({ value }) => value)).toEqual(before.map(() => 0));
		judge(state, `36,${state.queries[36]?.results[1]?.unit}`);
		const after = getAllScores(state);
		expect(after).not.toEqual(before);
		for (const [index, { name, value }] of getLabelEffects(state).entries())
			expect(value, name).toBeCloseTo((after[index]?.value ?? 0) - (before[index]?.value ?? 0), 12);
	});

	test("a query without any label is left out", () => {
		const state = run();
		const index = state.queries.findIndex(({ relevant }) => relevant === 1);
		const found = state.queries[index]?.results.find(({ grade }) => grade > 0);
		judge(state, `${index},${found?.unit}`);
		expect(state.queries[index]?.values).toBeUndefined();
		for (const { value } of getAllScores(state)) expect(value).toBeGreaterThan(0);
	});

	test("anything but a query and a unit is ignored", () => {
		const state = run();
		const before = getAllScores(state);
		for (const argument of ["", "x", "60,1", "0,9999", "-1,0"]) judge(state, argument);
		expect(getAllScores(state)).toEqual(before);
	});
});

test("time goes from query to query, and stops after the last", () => {
	const state = run();
	advance(state, 2500);
	expect(getPosition(state)).toEqual({ index: 2, counted: 3 });
	advance(state, 2 * END);
	expect([state.now, getPosition(state).counted]).toEqual([END, 60]);
});

test("the simulated test is the same for a seed, and another when it is run again", () => {
	const [one, other] = [run({ test: 1 }, 7), run({ test: 1 }, 7)];
	for (const state of [one, other]) advance(state, END);
	expect(getTallies(one)).toEqual(getTallies(other));
	testAgain(one);
	expect(one.simulated.outcomes).not.toEqual(other.simulated.outcomes);
	testAgain(other);
	expect(one.simulated.outcomes).toEqual(other.simulated.outcomes);
	expect(getTallies(one).done).toBe(300);
});

test("the event of a scenario is at the query that it names", () => {
	for (const { parameters: changes, script } of presets)
		for (const { at, label } of script) {
			const state = run(changes);
			advance(state, at);
			const { index } = getPosition(state);
			expect(label).toContain(state.queries[index]?.query.text.slice(0, 15));
			expect(state.world.targets[index]?.map(({ unit }) => unit)).toEqual([-1]);
		}
});
