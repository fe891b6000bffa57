import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { knownRequests, phases, presets, read, tierOf, versions, write } from "./model";
import { expectedTiers } from "./model/expected-tiers";

const page = readFileSync(new URL("./index.mdx", import.meta.url), "utf8");

/** Returns the numbers of a sentence on the page. Fails if the page does not contain the sentence. */
function numbersIn(sentence: RegExp): number[] {
	const match = sentence.exec(page);
	if (!match) throw new Error(`The page does not say ${sentence}.`);
	return match.slice(1).map(Number);
}

test("the numbers that a token can contain, those that are written, and those that are misread", () => {
	const written = knownRequests.flatMap((request) =>
		versions.flatMap((version) => phases.map((phase) => write(request, version, phase).token)),
	);
	const misread = (version: "old" | "new") =>
		expectedTiers.filter((tier, token) => read(token, version, phases[2], false)?.tier !== tier).length;
	expect(numbersIn(/a table of all (\d+) written by hand\. Writers write only (\d+) of them/)).toEqual([
		expectedTiers.length,
		new Set(written).size,
	]);
	expect(numbersIn(/an old reader misreads (\d+) of the (\d+), and a new one the four levels/)).toEqual([
		misread("old"),
		expectedTiers.length,
	]);
	expect(misread("new")).toBe(4);
});

test("the order across the formats", () => {
	const [best = 0, tier = 0, next = 0, lowest = 0] = numbersIn(
		/across the two: (\d+) is P(\d+), and (\d+) is P(\d+)/,
	);
	expect([tierOf(best), tierOf(next)]).toEqual([`P${tier}`, `P${lowest}`]);
});

test("the second at which the new tiers appear", () => {
	const [second = 0] = numbersIn(/Until second (\d+) only four rows fill/);
	const { script } = presets.find(({ name }) => name === "Readers first, then writers") ?? { script: [] };
	expect(script.find(({ set }) => set.phase === 2)?.at).toBe(second * 1000);
});

test("every scenario that the page names", () => {
	const names = [...page.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name]) => name);
	expect(names).toHaveLength(6);
	expect(presets.map(({ name }) => name)).toEqual(names);
});
