import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { extent, mean } from "@/lib/simulation/statistics";
import { advance, presets } from "./model";
import { play, seeds } from "./model/experiments";
import {
	computeColdQueue,
	computeFlows,
	computeLeastMoves,
	computeMoves,
	computePortLimit,
	computeReturnRate,
	computeShortestWindow,
} from "./model/laws";
import { getPolicy, LOST, LOST_AT } from "./model/presets";
import { TICK } from "./model/state";

/** Checks the numbers of the page. */

const page = readFileSync(new URL("./index.mdx", import.meta.url), "utf8");
const rowOf = (start: string) => page.split("\n").find((line) => line.startsWith(`| ${start}`)) ?? "";
const thousands = (value: number) => Math.round(value).toLocaleString("en-US");

const fleet = { connections: 80_000, hosts: 8, rate: 200, health: 3 };
const jitter = getPolicy("jitter");
const loss = [{ at: LOST_AT, label: "", lose: [LOST] }];
const deployment = [{ at: 0, label: "", deploy: true as const }];

test("every scenario is on the page", () => {
	const names = [...page.matchAll(/story="([^"]+)">\*\*\1\*\*<\/Run>/g)].map(([, name]) => name);
	expect(names.length).toBeGreaterThan(6);
	expect(new Set(names)).toEqual(new Set(presets.map(({ name }) => name)));
	expect(page).toContain(`results over ${seeds.length} seeds`);
});

test("returns per second", () => {
	const seconds = seeds.flatMap((seed) => {
		const run = play({ reconnect: jitter, wait: 10 }, seed, loss, LOST_AT);
		return Array.from({ length: 10 }, (_, second) => {
			const before = run.record.total.attempts;
			advance(run, LOST_AT + 1000 * (second + 1));
			return run.record.total.attempts - before;
		});
	});
	const { least, largest } = extent(seconds);
	expect(rowOf("Returns per second")).toContain(
		`| ${thousands(computeReturnRate(fleet, 10))} | ${thousands(least)} to ${thousands(largest)} in single seconds |`,
	);
});

test("the shortest window", () => {
	const countFailing = (wait: number) =>
		seeds.filter((seed) => play({ reconnect: jitter, wait }, seed, loss, 60_000).record.total.hostsFailed > 0)
			.length;
	expect(countFailing(4)).toBe(seeds.length);
	expect(countFailing(5)).toBe(0);
	expect(rowOf("Shortest window")).toContain(
		`| ${computeShortestWindow(fleet).toFixed(2)} s | with 4 s all runs fail, with 5 s none |`,
	);
});

test("the longest queue after a long outage", () => {
	const cap = 60;
	const all = [{ at: 0, label: "", lose: [0, 1, 2, 3, 4, 5, 6, 7] }];
	const queues = seeds.map((seed) => {
		// A long timeout keeps hosts alive, so that the queue can be seen.
		const run = play({ reconnect: jitter, wait: cap, cap, restart: 5 * cap, health: 1000 }, seed, all, 0);
		const longest = run.hosts.map(() => 0);
		while (run.now < 6000 * cap) {
			advance(run, run.now + TICK);
			run.hosts.forEach(({ waiting }, host) => {
				longest[host] = Math.max(longest[host] ?? 0, waiting);
			});
		}
		return mean(longest);
	});
	expect(rowOf("Longest queue")).toContain(
		`| ${thousands(computeColdQueue(fleet, cap))} | ${thousands(mean(queues))} over all hosts |`,
	);
});

test("draining", () => {
	const run = play({}, 1, deployment, 0);
	while (run.hosts[0]?.status !== "down") advance(run, run.now + TICK);
	// The deployment begins in the first step, and closes connections from the second on.
	expect(rowOf("Closing 10,000")).toContain(`| 10 s | ${((run.now - TICK) / 1000).toFixed(2)} s |`);
});

test.each([
	["Moves per client", 0, 1000, computeMoves(8)],
	["The same to the emptiest", 1, 200, computeLeastMoves(8)],
] as const)("%s", (row, balance, drain, expected) => {
	const moves = seeds.map((seed) => {
		const run = play({ reconnect: jitter, wait: 10, balance, drain }, seed, deployment, 900_000);
		expect(run.record.total).toMatchObject({ deployed: 8, hostsLost: 0 });
		return run.record.total.closed / run.clients;
	});
	expect(rowOf(row)).toContain(`| ${expected.toFixed(3)} | ${mean(moves).toFixed(3)} |`);
});

test.each([
	["one address, the 28,232 ports", computePortLimit(1, 1, 60_999 - 32_768 + 1)],
	["one address, all ports", computePortLimit(1, 1)],
	["four addresses", computePortLimit(4, 1)],
	["one address, three", computePortLimit(1, 3)],
	["32 bits", computeFlows(32)],
])("the port limit of %s", (row, limit) => {
	expect(rowOf(row)).toContain(`| ${limit.toLocaleString("en-US")} |`);
});
