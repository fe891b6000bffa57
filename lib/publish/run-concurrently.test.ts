import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { runConcurrently } from "./run-concurrently";

test("every item is processed once, never more at a time than allowed", async () => {
	const done: number[] = [];
	let now = 0;
	let most = 0;
	await runConcurrently(3, [1, 2, 3, 4, 5, 6, 7], async (item) => {
		most = Math.max(most, ++now);
		await setImmediate();
		now--;
		done.push(item);
	});
	expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
	expect(most).toBe(3);
});

test("an error is thrown", async () => {
	const failing = runConcurrently(2, [1, 2], async (item) => {
		if (item === 2) throw new Error("no 2");
	});
	await expect(failing).rejects.toThrow("no 2");
});
