import { expect, test } from "vitest";
import { workNow, workOn } from "./work";

function* countTo(last: number): Generator<undefined, number> {
	for (let count = 0; count < last; count++) yield;
	return last;
}

test("work that fits into its time is done at once, however little time there is for one piece", () => {
	expect(workNow(countTo(0), 0)).toEqual({ result: 0 });
	expect(workNow(countTo(3), 1000)).toEqual({ result: 3 });
	expect(workNow(countTo(3), 0)).toBeUndefined();
});

test("work is done in full, from where it was left", async () => {
	const pieces = countTo(1000);
	pieces.next();
	expect(await workOn(pieces)).toBe(1000);
});

test("work that is no longer wanted ends without a result", async () => {
	expect(await workOn(countTo(1000), () => false)).toBeUndefined();
});
