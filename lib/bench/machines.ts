import { CURRENT_RELEASE } from "@/lib/publish/release/release";
import { auditRelease } from "./audit/audit";
import { readRelease } from "./audit/release";
import type { Result } from "./tools/table";

/** Cases of a finding to print. */
const SHOWN = Number(process.env.CASES ?? 5);

/**
 * Audits what machines read of the current release, or of the one in the folder RELEASE: how many cases of each fault it
 * has, and how long the texts for models are. Prints the first 5 (CASES) cases of each.
 */
export function measure(): Result[] {
	const release = readRelease(process.env.RELEASE ?? CURRENT_RELEASE);
	const findings = auditRelease(release);
	for (const { name, cases } of findings) {
		if (cases.length > 0) console.log([`${name}: ${cases.length}`, ...cases.slice(0, SHOWN)].join("\n    "));
	}
	return [
		{ name: "pages", value: release.pages.length, unit: "" },
		{ name: "pages in the sitemap", value: release.read("sitemap.xml").split("<loc>").length - 1, unit: "" },
		// Four characters are about one token of English.
		{ name: "llms.txt", value: release.read("llms.txt").length / 4, unit: "tokens" },
		{ name: "llms-full.txt", value: release.read("llms-full.txt").length / 4, unit: "tokens" },
		...findings.map(({ name, cases }) => ({ name, value: cases.length, unit: "cases", limit: 0 })),
	];
}
