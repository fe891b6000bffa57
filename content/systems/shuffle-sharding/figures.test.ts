import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SEED } from "@/components/system/view";
import { advance, defaults, presets, snapshot, start } from "./model";

const page = readFileSync(new URL("./index.mdx", import.meta.url), "utf8");
const SECOND = 1_000_000;

function readSchemes(seconds: number) {
	const [opening] = presets;
	const run = start({ ...defaults, ...opening?.parameters }, SEED, opening?.script);
	advance(run, seconds * SECOND);
	return snapshot(run);
}

test("the summary matches the tenants that each scheme hurts in the opening scenario after seven seconds", () => {
	const [tenants, others, hurt] = (
		/One of (\d+) tenants .* hurts all (\d+) others; with shuffle shards, only (\d+)\./.exec(page) ?? []
	)
		.slice(1)
		.map(Number);
	const { schemes } = readSchemes(7);
	const [none, , shuffled] = schemes;
	expect([tenants, others, others]).toEqual([defaults.tenants, none?.good, none?.hurt]);
	expect([shuffled?.good, shuffled?.hurt]).toEqual([others, hurt]);
});

test("before a tenant turns bad, the rows have their final order, and no tenant is hurt", () => {
	const [before, after] = [2.5, 7].map(readSchemes);
	expect(before?.turnsBadAt).toBe(3);
	expect(after?.turnsBadAt).toBeUndefined();
	expect(before?.tenants.map(({ tenant }) => tenant)).toEqual(after?.tenants.map(({ tenant }) => tenant));
	expect(before?.workers.some(({ bad }) => bad)).toBe(false);
	expect(before?.schemes.map(({ hurt }) => hurt)).toEqual([0, 0, 0, 0]);
});

test("every tenant is placed or left out", () => {
	for (const { good, unplaced } of readSchemes(7).schemes) expect(good + unplaced).toBe(defaults.tenants - 1);
});
