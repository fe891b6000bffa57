import { expect, test } from "@playwright/test";
import { auditRelease } from "@/lib/bench/audit/audit";
import { readRelease } from "@/lib/bench/audit/release";
import { CURRENT_RELEASE } from "@/lib/publish/release";

test("every format that machines read names its owner, is complete, and is what search engines expect", () => {
	const release = readRelease(CURRENT_RELEASE);
	expect(release.pages.length).toBeGreaterThan(2);
	expect(release.works.length).toBeGreaterThan(0);
	for (const { name, cases, isOpen } of auditRelease(release))
		if (!isOpen) expect.soft(cases, name).toEqual([]);
});
