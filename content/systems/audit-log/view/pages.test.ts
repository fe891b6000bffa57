import { expect, test } from "vitest";
import { advance, defaults, presets, start } from "../model";
import { createLog, insert, remove } from "../model/log";
import { describeDeleted, describeResult } from "./pages";

test("the headline counts repeated and missing rows while the log is copied", () => {
	const preset = presets.find(({ name }) => name === "Every request succeeded");
	const run = start({ ...defaults, ...preset?.parameters }, 1, preset?.script ?? []);
	expect(describeResult(run)).toBe("No row repeated or missing");
	advance(run, 7600);
	expect(describeResult(run)).toBe("The copy repeats 4 rows, misses 4");
});

test("deleted rows are listed, or counted if they are many", () => {
	const log = createLog(12, true);
	expect(describeDeleted(log)).toBe("");
	for (const place of [3, 0]) remove(log, place);
	expect(describeDeleted(log)).toBe("Deleted: 12, 9.");
	for (let more = 0; more < 4; more++) remove(log, 0);
	insert(log, 0);
	expect(describeDeleted(log)).toBe("Deleted: 6 rows.");
});
