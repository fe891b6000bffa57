import { afterEach, expect, test, vi } from "vitest";
import { runCommandIn } from "@/lib/commands/test-command";
import { hasBegun, today } from "./state";

afterEach(() => vi.unstubAllEnvs());

test.each([
	"tomorrow",
	"2026-13-01",
	"2026-02-30",
	"2026-1-1",
	"20260101",
	"2026-01-01T00:00:00Z",
	" 2026-01-01",
	"9999",
	"z",
])("AS_OF=%s is not a day", (value) => {
	vi.stubEnv("AS_OF", value);
	expect(today).toThrow(`AS_OF is ${JSON.stringify(value)}: expected a day that exists, as YYYY-MM-DD`);
});

test("AS_OF replaces today; if empty, it has no effect", () => {
	vi.stubEnv("AS_OF", "2024-02-29");
	expect(today()).toBe("2024-02-29");
	vi.stubEnv("AS_OF", "");
	expect(today()).toBe(new Date().toISOString().slice(0, 10));
});

test("a day starts at midnight in UTC", () => {
	expect(hasBegun("2026-03-05", Date.parse("2026-03-04T23:59:59.999Z"))).toBe(false);
	expect(hasBegun("2026-03-05", Date.parse("2026-03-05T00:00:00Z"))).toBe(true);
});

test.each(["check", "build", "export", "start"])(
	"npm run %s reports an invalid AS_OF in one sentence",
	(command) => {
		const { status, stderr } = runCommandIn(process.cwd(), command, [], { AS_OF: "tomorrow" });
		expect([status, stderr]).toEqual([1, 'AS_OF is "tomorrow": expected a day that exists, as YYYY-MM-DD\n']);
	},
);
