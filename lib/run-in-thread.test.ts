import { expect, test } from "vitest";
import { runInThread } from "./run-in-thread";

const module = new URL("./escape-regexp.ts", import.meta.url);

test("a thread returns the result of a function", async () => {
	expect(await runInThread(module, "escapeRegExp", "a+b")).toBe("a\\+b");
});

test("an error of the function is an error here", async () => {
	await expect(runInThread(module, "escapeRegExp", undefined)).rejects.toThrow("undefined");
});
