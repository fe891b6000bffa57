import { expect, test } from "vitest";
import { advance, defaults, scenarios, start } from ".";

test("the same seed gives the same run, however it is advanced", () => {
	const [once, often] = [start(defaults, 1), start(defaults, 1)];
	advance(once, 10_000);
	for (let at = 0; at <= 10_000; at += 7) advance(often, at);
	advance(often, 10_000);
	expect({ ...often, random: undefined }).toEqual({ ...once, random: undefined });
});

test("a burst leaves a longer queue than the same load without one", () => {
	const queueAfter = (script: (typeof scenarios)[number]["script"] = []) => {
		const run = start(defaults, 1, script);
		advance(run, 8000);
		return run.queue.length;
	};
	expect(queueAfter(scenarios[1]?.script)).toBeGreaterThan(queueAfter());
});
