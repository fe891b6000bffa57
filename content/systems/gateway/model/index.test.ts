import fc from "fast-check";
import { expect, test } from "vitest";
import { clampValues } from "@/lib/simulation/parameters";
import { sum } from "@/lib/simulation/statistics";
import {
	advance,
	change,
	countOffline,
	deploy,
	lose,
	type Parameters,
	parameters,
	presets,
	REJECT_AT,
	type State,
	start,
} from ".";

const settings = fc
	.record(
		Object.fromEntries(
			parameters.map(({ key, min, max }) => [key, fc.double({ min, max, noNaN: true })]),
		) as Record<keyof Parameters, fc.Arbitrary<number>>,
	)
	.map((values) => clampValues(parameters, { ...values, connections: Math.min(20, values.connections) }));
const seeds = fc.integer({ min: 1, max: 1e6 });

type Act = (state: State, pick: number) => void;
const acts: Record<string, Act> = {
	lose: (state, pick) => lose(state, pick % state.hosts.length),
	deploy: (state) => deploy(state),
	reconnect: (state, pick) => change(state, { ...state.parameters, reconnect: pick % 3 }),
	reject: (state, pick) => change(state, { ...state.parameters, reject: pick % 2 }),
};
const schedules = fc.array(fc.tuple(fc.nat(8000), fc.constantFrom(...Object.keys(acts)), fc.nat(1000)), {
	maxLength: 12,
});

function play(state: State, schedule: readonly (readonly [number, string, number])[]): void {
	for (const [wait, act, pick] of schedule) {
		advance(state, state.now + wait);
		acts[act]?.(state, pick);
		check(state);
	}
	advance(state, state.now + 5000);
	check(state);
}

/** Checks what holds at any moment. */
function check(state: State): void {
	const { hosts, clients, away, queued, returns, record } = state;
	const connected = sum(hosts.map((host) => host.connected));
	expect(connected + countOffline(state)).toBe(clients);
	expect(sum(returns)).toBe(away);
	expect(sum(hosts.map(({ waiting }) => waiting))).toBe(queued);
	for (const host of hosts) {
		expect(sum(host.queue.map(({ count }) => count))).toBe(host.waiting);
		expect(
			Math.min(host.connected, host.waiting, ...host.queue.map(({ count }) => count)),
		).toBeGreaterThanOrEqual(0);
		if (host.status === "down") expect(host.connected + host.waiting).toBe(0);
	}
	const { lost, closed, completed } = record.total;
	expect(clients - connected).toBe(lost + closed - completed);
}

test("every client is connected, in a queue, or waiting, whatever happens", () => {
	fc.assert(
		fc.property(settings, seeds, schedules, (values, seed, schedule) => {
			play(start(values, seed), schedule);
		}),
		{ numRuns: 60 },
	);
});

test("hosts that reject never fail a health check", () => {
	fc.assert(
		fc.property(settings, seeds, schedules, (values, seed, schedule) => {
			const state = start({ ...values, reject: 1 }, seed);
			play(
				state,
				schedule.filter(([, act]) => act !== "reject"),
			);
			expect(state.record.total.hostsFailed).toBe(0);
			for (const { waiting } of state.hosts)
				expect(waiting).toBeLessThanOrEqual(REJECT_AT * values.rate * values.health);
		}),
		{ numRuns: 60 },
	);
});

test("a run is the same, however it is advanced", () => {
	fc.assert(
		fc.property(settings, seeds, fc.constantFrom(...presets), (values, seed, { script }) => {
			const [once, often] = [start(values, seed, script), start(values, seed, script)];
			advance(once, 30_000);
			for (let at = 0; at <= 30_000; at += 170) advance(often, at);
			advance(often, 30_000);
			expect(often.hosts).toEqual(once.hosts);
			expect(often.record).toEqual(once.record);
		}),
		{ numRuns: 40 },
	);
});

test("the time offline is the area below the offline clients, and the peak is the largest bin", () => {
	const state = start(clampValues(parameters, { ...presetValues(), reconnect: 2, wait: 10 }), 3);
	advance(state, 1000);
	lose(state, 0);
	let area = 0;
	for (let at = 1050; at <= 20_000; at += 50) {
		advance(state, at);
		area += countOffline(state) * 0.05;
	}
	expect(area).toBeGreaterThan(1000);
	expect(state.record.offlineTime).toBeCloseTo(area, 3);
	expect(state.record.peak).toBe(Math.max(...state.record.bins.map(({ attempts }) => attempts)));
	expect(sum(state.record.bins.map(({ attempts }) => attempts))).toBe(state.record.total.attempts);
});

test("a lost host is back after its restart, and a host that is down cannot be lost", () => {
	const state = start(presetValues(), 1);
	lose(state, 4);
	lose(state, 4);
	expect(state.record.total.hostsLost).toBe(1);
	advance(state, 9950);
	expect(state.hosts[4]?.status).toBe("down");
	advance(state, 10_000);
	expect(state.hosts[4]?.status).toBe("up");
});

const presetValues = (): Parameters =>
	Object.fromEntries(parameters.map(({ key, default: value }) => [key, value])) as Parameters;
