import { expect, test } from "vitest";
import { en } from "@/lib/words/en";
import { describeEvents } from "./events";

const events = [
	{ at: 3, label: "A node dies" },
	{ at: 5, label: "" },
	{ at: 9, label: "It restarts" },
];
const formatTime = (now: number) => `${now} s`;

test.each([
	[0, "Next, at 3 s: A node dies"],
	[3, "Next, at 9 s: It restarts"],
	[9, "At 9 s: It restarts"],
])("at %i, the next or latest event is named", (now, words) => {
	expect(describeEvents(events, now, formatTime, en.figure)).toBe(words);
});

test("a scenario without events names none", () => {
	expect(describeEvents([], 1, formatTime, en.figure)).toBe("");
});
