import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { defaults, getAllScores, getPassages, getQueries, type Parameters, presets, start } from "./model";
import { computeOdds, computePairedSampleSize, computeSampleSize, computeWilson } from "./model/intervals";
import { drawTest, tally } from "./model/simulated";

/** Checks the numbers of the page and its scenarios. */

const page = readFileSync(new URL("./index.mdx", import.meta.url), "utf8");
const percent = (share: number, digits = 1) => `${(100 * share).toFixed(digits)}%`;
const scoreOf = (name: string, changes: Partial<Parameters> = {}, seed = 1) =>
	getAllScores(start({ ...defaults, ...changes }, seed)).find((score) => score.name === name)?.value ??
	Number.NaN;
const settingOf = (name: string) => presets.find((each) => each.name === name)?.parameters ?? {};
const odds = computeOdds(0.993, 0.985, 300);
const size = Math.ceil(computeSampleSize(0.993, 0.985));
const wilson = computeWilson(298, 300);

test("every scenario is on the page", () => {
	const names = [...page.matchAll(/story="([^"]+)">\*\*\1\*\*<\/Run>/g)].map(([, name]) => name);
	expect(new Set(names)).toEqual(new Set(presets.map(({ name }) => name)));
});

test.each([
	`${getPassages().length} passages of this site, and ${getQueries().length} queries`,
	`scores ${percent(scoreOf("precision@10", { ranker: 1 }))} at precision@10 and ${percent(scoreOf("recall@1", { ranker: 1 }))} at recall@1`,
	`${getQueries().filter(({ labels }) => labels.length === 1).length} of the 60 queries have one answer`,
	`The better one leads in ${percent(odds.leads, 0)} of all tests, and in ${percent(odds.significant, 0)} it leads significantly`,
	`| ${percent(wilson.low, 2).slice(0, -1)}–${percent(wilson.high, 2)} |`,
	`| about 2,670 | ${size.toLocaleString("en-US")} |`,
	`| 80% | ${percent(computeOdds(0.993, 0.985, size).significant)} |`,
	`${computePairedSampleSize(0.993, 0.985).toFixed(0)} instead of ${size.toLocaleString("en-US")}`,
	`don’t read ${percent(scoreOf("recall@1"), 0)} as a fact`,
	"Five queries need two passages together",
])("the page says: %s", (sentence) => {
	expect(page).toContain(sentence);
});

test("how often the better search leads, by formula and in 20,000 tests", () => {
	let leads = 0;
	for (let attempt = 0; attempt < 20_000; attempt++) {
		const { outcomes } = drawTest(defaults, 1, attempt);
		if (tally(outcomes[0], 300).right > tally(outcomes[1], 300).right) leads++;
	}
	expect(page).toContain(`| ${percent(odds.leads)} | ${percent(leads / 20_000)} of 20,000 tests |`);
});

test("two answers are gone with the tables, and recall@1 stays where it was", () => {
	const changes = settingOf("A connector drops tables");
	const { world } = start({ ...defaults, ...changes }, 1);
	expect(world.targets.flat().filter(({ unit }) => unit < 0)).toHaveLength(2);
	expect(page).toContain("two answers are gone and recall@1 stays where it was");
	expect(presets.find(({ parameters }) => parameters === changes)?.watch).toContain(
		"and two answers with them",
	);
	expect(scoreOf("recall@1", changes)).toBeCloseTo(scoreOf("recall@1"), 12);
});

test("copies push the answers down for every seed", () => {
	for (let seed = 1; seed <= 20; seed++)
		expect(scoreOf("recall@1", settingOf("Every passage twice"), seed)).toBeLessThan(
			0.5 * scoreOf("recall@1", {}, seed),
		);
});
