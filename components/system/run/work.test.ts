import { expect, test } from "vitest";
import { runForMs, runInPieces } from "./work";

function* countTo(last: number): Generator<undefined, number> {
	for (let count = 0; count < last; count++) yield;
	return last;
}

test("work that fits into its time finishes at once, however short the time for one piece", () => {
	expect(runForMs(countTo(0), 0)).toEqual({ result: 0 });
	expect(runForMs(countTo(3), 1000)).toEqual({ result: 3 });
	expect(runForMs(countTo(3), 0)).toBeUndefined();
});

test("work resumes and finishes in full", async () => {
	const pieces = countTo(1000);
	pieces.next();
	expect(await runInPieces(pieces)).toBe(1000);
});

test("canceled work ends without a result", async () => {
	expect(await runInPieces(countTo(1000), () => false)).toBeUndefined();
});
