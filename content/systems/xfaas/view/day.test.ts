import { expect, test } from "vitest";
import { sampleMinutes, presets as stories } from "../model";
import { presets } from "./day";

test("the events of a scenario have their times in samples", () => {
	const events = presets.flatMap(({ script }) => script);
	expect(events.length).toBeGreaterThan(5);
	expect(events.map(({ at }) => at * sampleMinutes)).toEqual(
		stories.flatMap(({ script }) => script.map(({ at }) => at)),
	);
});
