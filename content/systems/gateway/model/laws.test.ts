import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mean } from "@/lib/simulation/statistics";
import { play, seeds } from "./experiments";
import {
	computeColdQueue,
	computeDrainTime,
	computeFlows,
	computeLastLoad,
	computeLeastMoves,
	computeLongestQueue,
	computeMoves,
	computePortLimit,
	computeReturnRate,
	computeShare,
	computeShortestCap,
	computeShortestWindow,
	type Fleet,
	PORTS,
} from "./laws";
import { defaults, type Parameters } from "./parameters";
import { getPolicy, LOST, LOST_AT } from "./presets";
import { advance } from "./simulation";
import { type State, TICK } from "./state";

const jitter = getPolicy("jitter");
const loss = [{ at: LOST_AT, label: "", lose: [LOST] }];
const fleetOf = (values: Partial<Parameters>): Fleet => {
	const { connections, hosts, rate, health } = { ...defaults, ...values };
	return { connections: 1000 * connections, hosts, rate, health };
};
const longestQueue = ({ hosts }: State) => Math.max(...hosts.map(({ waiting }) => waiting));

/** Plays step by step, and returns the longest queue of any host on the way. */
function measureLongestQueue(run: State, until: number): number {
	let longest = 0;
	while (run.now < until) {
		advance(run, run.now + TICK);
		longest = Math.max(longest, longestQueue(run));
	}
	return longest;
}

test("without jitter, C/N clients return in one step", () => {
	for (const hosts of [3, 8, 10])
		for (const seed of seeds) {
			const run = play({ hosts, reconnect: getPolicy("fixed") }, seed, loss, LOST_AT + 1000 - TICK);
			expect(run.record.total.attempts).toBe(0);
			advance(run, LOST_AT + 1000);
			expect(Math.abs(run.record.total.attempts - 80_000 / hosts)).toBeLessThan(1);
		}
});

describe.each([
	[8, 10],
	[4, 40],
	[10, 5],
])("with jitter, %i hosts, a window of %i s", (hosts, wait) => {
	test("C/(N·window) clients return each second, from the first to the last", () => {
		const expected = computeReturnRate(fleetOf({ hosts }), wait);
		const rates = seeds.map((seed) => {
			const run = play({ hosts, reconnect: jitter, wait, cap: wait }, seed, loss, LOST_AT);
			const perSecond = Array.from({ length: wait }, (_, second) => {
				const before = run.record.total.attempts;
				advance(run, LOST_AT + 1000 * (second + 1));
				return run.record.total.attempts - before;
			});
			const deviation = Math.sqrt(expected * (1 - 1 / wait));
			for (const rate of perSecond) expect(Math.abs(rate - expected)).toBeLessThan(5.5 * deviation);
			return mean(perSecond);
		});
		for (const rate of rates) expect(rate).toBeCloseTo(expected, 6);
	});
});

const settings = fc.record({
	connections: fc.integer({ min: 4, max: 20 }).map((tens) => 10 * tens),
	hosts: fc.integer({ min: 3, max: 10 }),
	rate: fc.integer({ min: 2, max: 10 }).map((hundreds) => 100 * hundreds),
	health: fc.integer({ min: 1, max: 6 }),
});

/** Random choice of hosts makes one host's share deviate from the mean by some standard deviations. */
const marginOf = (fleet: Fleet) => 5 * Math.sqrt(computeShare(fleet)) + fleet.rate * 0.1;

test("one lost host takes others down if and only if the window is below share/rate − timeout", () => {
	let [survived, failed] = [0, 0];
	fc.assert(
		fc.property(
			settings,
			fc.integer({ min: 1, max: 60 }),
			fc.integer({ min: 1, max: 999 }),
			(values, wait, seed) => {
				const fleet = fleetOf(values);
				const [queue, limit] = [computeLongestQueue(fleet, wait), fleet.rate * fleet.health];
				if (Math.abs(queue - limit) < marginOf(fleet)) return;
				expect(queue > limit).toBe(wait < computeShortestWindow(fleet));
				const run = play(
					{ ...values, reconnect: jitter, wait, cap: 60, restart: 60 },
					seed,
					loss,
					LOST_AT + 1000 * wait,
				);
				advance(run, run.now + 1000 * fleet.health + 2 * TICK);
				expect(run.record.total.hostsFailed > 0).toBe(queue > limit);
				if (queue > limit) failed++;
				else survived++;
			},
		),
		{ numRuns: 300 },
	);
	expect(survived).toBeGreaterThan(20);
	expect(failed).toBeGreaterThan(20);
});

test("the example's window is 10,000/7/200 − 3 = 4.14 s", () => {
	expect(computeShortestWindow(fleetOf({}))).toBeCloseTo(10_000 / 7 / 200 - 3, 10);
	const countFailed = (wait: number) =>
		seeds.map((seed) => play({ reconnect: jitter, wait }, seed, loss, 20_000).record.total.hostsFailed);
	expect(Math.max(...countFailed(5))).toBe(0);
	expect(Math.min(...countFailed(3.5))).toBeGreaterThan(0);
});

describe("after a long outage of all hosts", () => {
	const lost = [{ at: 0, label: "", lose: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }];

	test.each([20, 40, 60, 90])("the longest queue is share·(1 − x)², cap %i s", (cap) => {
		const values = { reconnect: jitter, wait: cap, cap, restart: 2 * cap, health: 10, rate: 300 };
		const expected = computeColdQueue(fleetOf(values), cap);
		const queues = seeds.map((seed) => {
			// A long timeout keeps hosts alive, so that the queue can be seen.
			const run = play({ ...values, health: 1000 }, seed, lost, 2 * cap * 1000);
			return measureLongestQueue(run, 3 * cap * 1000);
		});
		// The longest queue of eight hosts exceeds the mean one by about a standard deviation and a half.
		const margin = 3 * Math.sqrt(10_000) + 0.01 * expected;
		expect(Math.abs(mean(queues) - expected)).toBeLessThan(margin);
	});

	test("hosts survive above the shortest cap, and fail below it", () => {
		const shortest = computeShortestCap(fleetOf({}));
		expect(shortest).toBeCloseTo(75.5, 1);
		expect(computeColdQueue(fleetOf({}), shortest)).toBeCloseTo(600, 6);
		const countFailed = (cap: number) =>
			seeds.map(
				(seed) =>
					play({ reconnect: jitter, wait: cap, cap, restart: 200 }, seed, lost, 320_000).record.total
						.hostsFailed,
			);
		expect(Math.max(...countFailed(Math.ceil(shortest * 1.15)))).toBe(0);
		expect(Math.min(...countFailed(Math.floor(shortest * 0.85)))).toBeGreaterThan(0);
	});
});

test("draining takes d/r", () => {
	for (const drain of [100, 400, 1000, 5000]) {
		const expected = computeDrainTime(10_000, drain);
		const run = play(
			{ drain, reconnect: jitter, wait: 60 },
			1,
			[{ at: 1000, label: "", deploy: true }],
			1000,
		);
		while (run.hosts[0]?.status !== "down") advance(run, run.now + TICK);
		expect(Math.abs((run.now - 1000) / 1000 - expected)).toBeLessThanOrEqual((2 * TICK) / 1000);
	}
});

/** Deploys to all hosts slowly, and returns the moves of a connection and the last host's load, both over the mean. */
function deployTo(hosts: number, balance: number, seed: number): { moves: number; last: number } {
	const values = {
		hosts,
		balance,
		drain: 1000,
		rate: 1000,
		health: 10,
		wait: 1,
		reconnect: jitter,
		restart: 5,
	};
	const run = play(values, seed, [{ at: 0, label: "", deploy: true }], 0);
	const share = run.clients / hosts;
	let last = 0;
	while (run.record.total.deployed < hosts) {
		const isFirst = run.hosts[hosts - 1]?.status === "up";
		if (isFirst) last = run.hosts[hosts - 1]?.connected ?? 0;
		advance(run, run.now + TICK);
	}
	expect(run.record.total.hostsLost).toBe(0);
	return { moves: run.record.total.closed / run.clients, last: last / share };
}

describe("a rolling deployment", () => {
	test.each([3, 5, 8, 10])("moves each connection (n − 1)/n·((n/(n − 1))ⁿ − 1) times, %i hosts", (hosts) => {
		const moves = seeds.map((seed) => deployTo(hosts, 0, seed).moves);
		expect(Math.abs(mean(moves) / computeMoves(hosts) - 1)).toBeLessThan(0.01);
	});

	test.each([3, 5, 8, 10])(
		"leaves the last host 1 + 1/n times its share, by least connections, %i hosts",
		(hosts) => {
			const moves = seeds.map((seed) => deployTo(hosts, 1, seed).moves);
			expect(Math.abs(mean(moves) / computeLeastMoves(hosts) - 1)).toBeLessThan(0.01);
		},
	);

	test("approaches e − 1 moves, and e times the mean on the last host", () => {
		expect(computeMoves(100_000)).toBeCloseTo(Math.E - 1, 4);
		expect(computeLastLoad(100_000)).toBeCloseTo(Math.E, 4);
		expect(computeMoves(8)).toBeCloseTo(1.671, 3);
		expect(computeLastLoad(8)).toBeCloseTo(2.546, 3);
	});

	test("the moves are the sum of the loads at each turn", () => {
		for (let hosts = 2; hosts <= 20; hosts++) {
			// Loads, one turn after another: all of the host whose turn it is goes to the others in equal parts.
			const loads = new Array<number>(hosts).fill(1);
			let [moves, last] = [0, 0];
			for (let turn = 0; turn < hosts; turn++) {
				const moved = loads[turn] ?? 0;
				[moves, last] = [moves + moved / hosts, moved];
				loads.forEach((load, host) => {
					loads[host] = host === turn ? 0 : load + moved / (hosts - 1);
				});
			}
			expect(moves).toBeCloseTo(computeMoves(hosts), 10);
			expect(last).toBeCloseTo(computeLastLoad(hosts), 10);
		}
	});
});

test("one address reaches one destination 64,512 times, and more addresses multiply", () => {
	expect(PORTS).toBe(64_512);
	expect(computePortLimit(1, 1)).toBe(64_512);
	expect(computePortLimit(1, 1, 60_999 - 32_768 + 1)).toBe(28_232);
	expect(computePortLimit(4, 1)).toBe(258_048);
	expect(computePortLimit(1, 3)).toBe(193_536);
	expect(computeFlows(32)).toBe(4_294_967_296);
});

test("all combinations of address, port and destination are different connections", () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), (sources, destinations) => {
			const tuples = new Set<string>();
			for (let source = 0; source < sources; source++)
				for (let destination = 0; destination < destinations; destination++)
					for (let port = 1024; port < 1024 + 50; port++) tuples.add(`${source}:${port} ${destination}`);
			expect(tuples.size).toBe(computePortLimit(sources, destinations, 50));
		}),
	);
});
