import { expect, test } from "vitest";
import { SEED } from "@/components/system/view";
import { advance, defaults, presets, snapshot, start } from "../model";
import { chooseBlock } from "./blocks";

/** Number of blocks for which a queue has room, on wide screens and on phones. */
const rooms = [18, 8];

function startScenario(name: string) {
	const preset = presets.find((each) => each.name === name);
	if (!preset) throw new Error(`No scenario is called ${name}.`);
	return start({ ...defaults, ...preset.parameters }, SEED, preset.script);
}

test.each(rooms)("with room for %i blocks, the scale stays the same during an overload", (room) => {
	const run = startScenario("Overload");
	const blocks = new Set<number>();
	for (let now = 2; now <= 20; now += 0.25) {
		advance(run, now * 1_000_000);
		blocks.add(chooseBlock(snapshot(run).totals.waiting, room));
	}
	expect(blocks.size).toBe(1);
});

test("a block is one request while few wait", () => {
	const run = startScenario("A steady day");
	for (let now = 1; now <= 20; now++) {
		advance(run, now * 1_000_000);
		expect(chooseBlock(snapshot(run).totals.waiting, 8)).toBe(1);
	}
});

test.each(rooms)("half of all waiting requests fit into room for %i blocks, at a round scale", (room) => {
	for (const waiting of [61, 600, 1200, 43_212, 300_000]) {
		const block = chooseBlock(waiting, room);
		expect(block * room).toBeGreaterThanOrEqual(waiting / 2);
		expect(block * room).toBeLessThan(1.5 * waiting);
		expect(String(block)).toMatch(/^[125]0*$/);
	}
});
