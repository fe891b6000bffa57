import { expect, test } from "vitest";
import { advance, defaults, LOST_AT, presets, start } from "../model";
import { describeHosts } from "./drawing";

test("the headline counts the hosts that are down, before, during and after the storm", () => {
	const preset = presets.find(({ name }) => name === "Backoff without jitter");
	const run = start({ ...defaults, ...preset?.parameters }, 1, preset?.script ?? []);
	const headlines = [0, LOST_AT + 1, LOST_AT + 12_600].map((now) => {
		advance(run, now);
		return describeHosts(run);
	});
	expect(headlines).toEqual(["All 8 hosts are up", "1 of 8 hosts is down", "7 of 8 hosts are down"]);
});
