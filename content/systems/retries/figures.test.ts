import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { presets } from "./model";
import { attemptsOverLayers, vulnerableLoads } from "./model/analysis";
import { clientCount, defaults } from "./model/parameters";

const page = readFileSync(new URL("./index.mdx", import.meta.url), "utf8");

test("every scenario that the page names", () => {
	const names = [...page.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name]) => name);
	expect(names.length).toBeGreaterThan(8);
	expect(presets.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
});

const { capacity, queue, load, retries, timeout, blipLength } = defaults;
const { from, to } = vulnerableLoads(defaults) ?? {};

test.each([
	`slows down for ${blipLength} seconds`,
	`demand is ${(100 * load) / capacity}% of its capacity`,
	`waits about ${queue / capacity} seconds in the queue`,
	`Each of ${clientCount} clients`,
	`room for ${queue} requests and does ${capacity} a second`,
	`(1 − *p*⁴)/(1 − *p*) attempts`,
	`loads of ${from} to ${to} calls a second are vulnerable`,
	`four attempts become 4³ = ${attemptsOverLayers(retries + 1, 3)}`,
])("%s", (sentence) => {
	expect(page).toContain(sentence);
});

test("the words for the timeout and the retries", () => {
	expect([timeout, retries]).toEqual([500, 3]);
	expect(page).toContain("its client gives up after half a second");
	expect(page).toContain("is retried up to three times");
});
