import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SEED } from "@/components/system/view";
import { defaults, type Parameters, type State } from "@/content/systems/gateway/model";
import { getOutageLength, play, playScenario, seeds } from "@/content/systems/gateway/model/experiments";
import {
	computeColdQueue,
	computeLastLoad,
	computeLeastMoves,
	computeMoves,
	computeShare,
	computeShortestCap,
	computeShortestWindow,
} from "@/content/systems/gateway/model/laws";
import { getPolicy, LOST, LOST_AT } from "@/content/systems/gateway/model/presets";
import { extent, median } from "@/lib/simulation/statistics";

/** Checks every number that the post gives against the model, over 24 seeds. */

const post = readFileSync(new URL("../reconnect-storm.mdx", import.meta.url), "utf8");

const [fixed, backoff, jitter] = [getPolicy("fixed"), getPolicy("backoff"), getPolicy("jitter")];
const fleet = { connections: 80_000, hosts: 8, rate: 200, health: 3 };

/** Writes a median with its range, as the post does. */
function writeSpread(values: readonly number[], digits = 0, unit = ""): string {
	const { least, largest } = extent(values);
	return `${median(values).toFixed(digits)}${unit} (${least.toFixed(digits)}–${largest.toFixed(digits)})`;
}

/** Writes how long the outages of runs lasted, all of which ended or none of which did. */
function writeReturn(runs: readonly State[]): string {
	const lengths = runs.flatMap((run) => getOutageLength(run) ?? []);
	expect([0, runs.length]).toContain(lengths.length);
	return lengths.length === 0 ? "not at all" : writeSpread(lengths, 1, " s");
}

test("the setting", () => {
	expect(post).toContain(`the median over ${seeds.length} seeds`);
	expect(defaults).toMatchObject({
		connections: 80,
		hosts: 8,
		rate: 200,
		health: 3,
		restart: 10,
		wait: 1,
		cap: 30,
	});
});

describe("one lost host", () => {
	const loss = [{ at: LOST_AT, label: "", lose: [LOST] }];
	const lines: Record<string, Partial<Parameters>> = {
		"1 s for all": { reconnect: fixed },
		"1 s, doubling": { reconnect: backoff },
		"random, up to 1 s": { reconnect: jitter },
		"random, up to 4 s": { reconnect: jitter, wait: 4 },
		"random, up to 5 s": { reconnect: jitter, wait: 5 },
		"random, up to 10 s": { reconnect: jitter, wait: 10 },
		"1 s, doubling, hosts reject": { reconnect: backoff, reject: 1 },
		"random, up to 1 s, hosts reject": { reconnect: jitter, reject: 1 },
	};

	test.each(Object.entries(lines))("%s", (name, values) => {
		const runs = seeds.map((seed) => play(values, seed, loss, LOST_AT + 300_000));
		const lost = writeSpread(runs.map(({ record }) => record.total.hostsLost));
		expect(post).toContain(`| ${name} | ${lost} | ${writeReturn(runs)} |`);
	});
});

describe("all hosts lost", () => {
	const loss = [{ at: LOST_AT, label: "", lose: [0, 1, 2, 3, 4, 5, 6, 7] }];
	const lines: Record<string, Partial<Parameters>> = {
		"random, up to 10 s": { reconnect: jitter, wait: 10 },
		"random, up to 60 s": { reconnect: jitter, wait: 60, cap: 60 },
		"random, up to 10 s, hosts reject": { reconnect: jitter, wait: 10, reject: 1 },
		"1 s, doubling, hosts reject": { reconnect: backoff, reject: 1 },
		"1 s for all, hosts reject": { reconnect: fixed, reject: 1 },
	};

	test.each(Object.entries(lines))("%s", (name, values) => {
		const runs = seeds.map((seed) => play(values, seed, loss, LOST_AT + 600_000));
		const failed = writeSpread(runs.map(({ record }) => record.total.hostsFailed));
		expect(post).toContain(`| ${name} | ${failed} | ${writeReturn(runs)} |`);
	});
});

describe("a deployment", () => {
	const script = [{ at: 0, label: "", deploy: true as const }];

	test.each([
		["any host", 0, 1000],
		["the emptiest host", 1, 200],
		["the emptiest host", 1, 400],
	] as const)("to %s", (name, balance, drain) => {
		const runs = seeds.map((seed) =>
			play({ reconnect: jitter, wait: 10, balance, drain }, seed, script, 900_000),
		);
		const handshakes = writeSpread(
			runs.map(({ record, clients }) => record.total.completed / clients),
			2,
		);
		const failed = writeSpread(runs.map(({ record }) => record.total.hostsFailed));
		expect(post).toContain(`| ${name} | ${drain.toLocaleString("en-US")} | ${handshakes} | ${failed} |`);
	});

	test("the answer to the question is the run’s", () => {
		const { record, clients } = playScenario("A rolling deployment", SEED, 300_000);
		expect((record.total.closed / clients).toFixed(2)).toBe("1.67");
		expect(post).toContain("1.67 times, not once.");
	});
});

test("four seconds after the loss, no host is left", () => {
	for (const seed of seeds) {
		const run = playScenario("Backoff without jitter", seed, LOST_AT + 4000);
		expect(run.hosts.every(({ status }) => status === "down")).toBe(true);
	}
	expect(post).toContain("Four seconds later all seven are gone");
});

test.each([
	`10,000/7 = ${Math.round(computeShare(fleet)).toLocaleString("en-US")} handshakes, which is ${(computeShare(fleet) / 200).toFixed(1)} seconds of work`,
	`10,000/7/200 − 3 = ${computeShortestWindow(fleet).toFixed(2)} s`,
	`80,000/1,600 = ${80_000 / (8 * 200)} s`,
	`takes ${computeShortestCap(fleet).toFixed(1)} s`,
	`${computeLastLoad(8).toFixed(2)} times for eight hosts, and *e* times for many`,
	`a client is moved ${computeMoves(8).toFixed(2)} times, and *e* − 1 = ${(Math.E - 1).toFixed(2)} times`,
	`that takes at least ${100_000 / 500} s`,
	`Seven hosts could take ${(7 * 200).toLocaleString("en-US")} handshakes a second; one takes 200`,
])("the post says: %s", (sentence) => {
	expect(post).toContain(sentence);
});

test("twice the connections need more than twice the window", () => {
	const doubled = computeShortestWindow({ ...fleet, connections: 160_000 });
	expect(doubled).toBeGreaterThan(2 * computeShortestWindow(fleet));
	expect(computeColdQueue(fleet, 75.5)).toBeLessThan(601);
	expect(computeLeastMoves(8)).toBe(1.125);
});
