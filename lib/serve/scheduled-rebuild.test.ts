import { expect, test } from "vitest";
import { LEAD_TIME, runScheduledRebuilds } from "./scheduled-rebuild";

const MINUTE = 60_000;
const at = (time: string) => Date.parse(time);

interface Scene {
	start: string;
	end: string;
	/** Returns the scheduled days on the disk at a time, in ms since 1970. */
	days: (now: number) => string[];
	/** Duration of a build in ms, or the reason why it fails. */
	build?: () => number | Error;
	/** Whether a build still matches the public content when its day begins. */
	isSame?: () => boolean;
	/** Day of the release; by default that of the start. */
	builtOn?: string;
}

/** Simulates a server in which only sleeping and building advance the clock. Records messages and builds. */
function world({
	start,
	end,
	days,
	build = () => MINUTE,
	isSame = () => true,
	builtOn = start.slice(0, 10),
}: Scene) {
	let now = at(start);
	let built = builtOn;
	const stopping = new AbortController();
	const messages: string[] = [];
	const begun: string[] = [];
	const activated: string[] = [];
	const running = runScheduledRebuilds({
		nextDay: async () => days(now).find((day) => day > built),
		build: async () => {
			begun.push(new Date(now).toISOString());
			const took = build();
			if (took instanceof Error) throw took;
			now += took;
		},
		activate: async (day) => {
			expect(now).toBeGreaterThanOrEqual(at(day));
			activated.push(new Date(now).toISOString());
			if (isSame()) built = day;
			return built === day;
		},
		now: () => now,
		sleep: async (ms) => {
			now += ms;
			if (now >= at(end)) stopping.abort();
		},
		signal: stopping.signal,
		log: (text) => messages.push(text),
	});
	return running.then(() => ({ messages, begun, activated }));
}

test("without scheduled entries nothing runs", async () => {
	const scene = { start: "2026-01-01T10:00:00Z", end: "2026-01-03T10:00:00Z", days: () => [] };
	expect(await world(scene)).toEqual({ messages: [], begun: [], activated: [] });
});

test("a build starts before its day, however far away that is", async () => {
	const { begun } = await world({
		start: "2026-01-01T10:00:00Z",
		end: "2026-03-06T00:00:00Z",
		days: () => ["2026-03-05"],
	});
	expect(begun).toEqual([new Date(at("2026-03-05") - LEAD_TIME).toISOString()]);
});

test("each day has its build, and a past day is built immediately", async () => {
	const { begun } = await world({
		start: "2026-01-05T10:00:00Z",
		end: "2026-01-10T00:00:00Z",
		days: () => ["2026-01-03", "2026-01-09"],
		builtOn: "2026-01-01",
	});
	expect(begun).toEqual(["2026-01-05T10:00:00.000Z", "2026-01-08T23:45:00.000Z"]);
});

test.each([
	["nothing is scheduled", []],
	["something is scheduled for later", ["2026-03-05"]],
])("an entry that is added while %s is built in time", async (_, others) => {
	const comes = at("2026-01-01T12:00:30Z");
	const { begun } = await world({
		start: "2026-01-01T10:00:00Z",
		end: "2026-01-03T00:00:00Z",
		days: (now) => (now < comes ? others : ["2026-01-02", ...others]),
	});
	expect(begun).toEqual(["2026-01-01T23:45:00.000Z"]);
});

test("an entry that is added on its day is built within a minute", async () => {
	const comes = at("2026-01-02T12:00:30Z");
	const { begun } = await world({
		start: "2026-01-01T10:00:00Z",
		end: "2026-01-03T00:00:00Z",
		days: (now) => (now < comes ? [] : ["2026-01-02"]),
	});
	expect(begun).toEqual(["2026-01-02T12:01:00.000Z"]);
});

test("an entry is published on its day even if the content is unreadable for a while, as during a pull", async () => {
	const { messages, begun } = await world({
		start: "2026-01-01T10:00:00Z",
		end: "2026-01-03T00:00:00Z",
		days: (now) => {
			if (now < at("2026-01-01T10:03:00Z")) throw new Error("no such file");
			return ["2026-01-02"];
		},
	});
	expect(messages).toEqual(
		[1, 2].map((minutes) => `the schedule cannot be read: no such file; retrying in ${minutes} min`),
	);
	expect(begun).toEqual(["2026-01-01T23:45:00.000Z"]);
});

test("a failed build is logged and retried at growing intervals until it succeeds", async () => {
	let tries = 0;
	const { messages, begun } = await world({
		start: "2026-01-01T23:50:00Z",
		end: "2026-01-03T00:00:00Z",
		days: () => ["2026-01-02"],
		build: () => (++tries < 4 ? new Error("no room") : MINUTE),
	});
	expect(begun.map((time) => time.slice(11, 16))).toEqual(["23:50", "23:51", "23:53", "23:58"]);
	expect(messages[0]).toContain("2026-01-02");
	expect(messages[0]).toContain("no room; retrying in 1 min");
});

test("a build waits for its day, and is repeated if the public content has changed", async () => {
	let looks = 0;
	const { messages, begun, activated } = await world({
		start: "2026-01-01T10:00:00Z",
		end: "2026-01-02T10:00:00Z",
		days: () => ["2026-01-02"],
		isSame: () => ++looks > 1,
	});
	expect(begun).toEqual(["2026-01-01T23:45:00.000Z", "2026-01-02T00:00:00.000Z"]);
	expect(activated).toEqual(["2026-01-02T00:00:00.000Z", "2026-01-02T00:01:00.000Z"]);
	expect(messages).toEqual(["the content of 2026-01-02 has changed during the build: building again"]);
});
