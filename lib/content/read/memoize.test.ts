import { expect, test, vi } from "vitest";
import { memoize } from "./memoize";

const { version } = vi.hoisted(() => ({ version: { now: "first" } }));
vi.mock("./live-content", () => ({ getContentVersion: () => version.now }));

test("a value is computed once for each key, and again when the content changes", () => {
	const work = vi.fn((key: string) => [key, version.now]);
	const ask = memoize(work);
	expect(ask("a")).toBe(ask("a"));
	expect(ask("b")).toEqual(["b", "first"]);
	expect(work).toHaveBeenCalledTimes(2);
	version.now = "second";
	expect(ask("a")).toEqual(["a", "second"]);
	expect(work).toHaveBeenCalledTimes(3);
});

test("undefined is computed once, too", () => {
	const work = vi.fn(() => undefined);
	const ask = memoize(work);
	expect([ask("a"), ask("a")]).toEqual([undefined, undefined]);
	expect(work).toHaveBeenCalledTimes(1);
});
