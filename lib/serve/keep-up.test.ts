import { expect, test } from "vitest";
import { keepUp, LEAD } from "./keep-up";

const MINUTE = 60_000;
const at = (time: string) => Date.parse(time);

/** A world whose clock moves only by sleeping and building. */
function world(start: string, days: string[], build: () => number | Error, builtOn = start.slice(0, 10)) {
	let now = at(start);
	let built = builtOn;
	const told: string[] = [];
	const begun: string[] = [];
	const running = keepUp({
		nextDay: async () => days.find((day) => day > built),
		build: async (day) => {
			begun.push(new Date(now).toISOString());
			const took = build();
			if (took instanceof Error) throw took;
			// A build waits for its day before it takes its place.
			now = Math.max(now + took, at(day));
			built = day;
		},
		now: () => now,
		sleep: async (ms) => {
			now += ms;
		},
		say: (text) => told.push(text),
	});
	return running.then(() => ({ told, begun, end: new Date(now).toISOString() }));
}

test("nothing scheduled: nothing runs", async () => {
	expect(await world("2026-01-01T10:00:00Z", [], () => 0)).toEqual({
		told: [],
		begun: [],
		end: "2026-01-01T10:00:00.000Z",
	});
});

test("a build begins before its day, however far that is, and is in place when the day begins", async () => {
	const { begun, end } = await world("2026-01-01T10:00:00Z", ["2026-03-05"], () => 5 * MINUTE);
	expect(begun).toEqual([new Date(at("2026-03-05") - LEAD).toISOString()]);
	expect(end).toBe("2026-03-05T00:00:00.000Z");
});

test("each day has its build, and one that has passed is built for at once", async () => {
	const days = ["2026-01-03", "2026-01-09"];
	const { begun } = await world("2026-01-05T10:00:00Z", days, () => MINUTE, "2026-01-01");
	expect(begun).toEqual(["2026-01-05T10:00:00.000Z", "2026-01-08T23:45:00.000Z"]);
});

test("a build that fails is told and tried again, ever later, until it passes", async () => {
	let tries = 0;
	const { told, begun } = await world("2026-01-01T23:50:00Z", ["2026-01-02"], () =>
		++tries < 4 ? new Error("no room") : MINUTE,
	);
	expect(begun.map((time) => time.slice(11, 16))).toEqual(["23:50", "23:51", "23:53", "23:58"]);
	expect(told[0]).toContain("2026-01-02");
	expect(told[0]).toContain("no room; trying again in 1 min");
});
