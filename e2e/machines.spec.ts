import { expect, test } from "@playwright/test";
import { auditRelease } from "@/lib/bench/audit/audit";
import { readRelease } from "@/lib/bench/audit/release";
import { CURRENT_RELEASE } from "@/lib/publish/release/release";
import { entryPaths, requireSome } from "./site";

test("every machine-readable format names its owner, is complete, and meets search engines' requirements", () => {
	requireSome(entryPaths.length, "entries");
	const release = readRelease(CURRENT_RELEASE);
	expect(release.pages.length).toBeGreaterThan(2);
	expect(release.works.length).toBeGreaterThan(0);
	for (const { name, cases } of auditRelease(release)) expect.soft(cases, name).toEqual([]);
});
