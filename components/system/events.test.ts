import { expect, test } from "vitest";
import { en } from "@/lib/words/en";
import { describeEvents } from "./events";

const events = [
	{ at: 3, label: "A node dies" },
	{ at: 5, label: "" },
	{ at: 9, label: "It restarts" },
];
const endless = { formatTime: (now: number) => `${now} s`, isEndless: true };

test.each([
	[0, "Next, at 3 s: A node dies"],
	[3, "Next, at 9 s: It restarts"],
	[9, "Last, at 9 s: It restarts"],
])("at %i, the next or latest event is named", (now, words) => {
	expect(describeEvents(events, now, endless, en.figure)).toBe(words);
});

test("a scenario without events says so, and whether the run ends", () => {
	expect(describeEvents([], 1, endless, en.figure)).toBe("Runs until paused.");
	expect(describeEvents([], 1, { ...endless, isEndless: false }, en.figure)).toBe("");
});
