import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { z } from "zod";
import { runConcurrently } from "@/lib/publish/run-concurrently";
import { readOptions } from "./read-options";
import { judgeReleases, MONTHS, type PackageRelease } from "./releases";

const REASONS = "lib/commands/old-releases.json";
const names = z.record(z.string(), z.string());
const manifest = z.object({ dependencies: names, devDependencies: names });

/**
 * `npm run deps`: lists direct dependencies without a release in 18 months, each with the reason to keep it. Exits 1
 * if one has no reason. It asks the registry, so the tests do not run it.
 */
readOptions();
const { dependencies, devDependencies } = manifest.parse(JSON.parse(readFileSync("package.json", "utf8")));
const reasons = names.parse(JSON.parse(readFileSync(REASONS, "utf8")));
const releases: PackageRelease[] = [];
await runConcurrently(4, Object.keys({ ...dependencies, ...devDependencies, ...reasons }), async (name) => {
	releases.push({ name, time: await lastRelease(name) });
});
const { explained: kept, unexplained, outdated } = judgeReleases(releases, reasons, Date.now());
const dayOf = ({ time }: PackageRelease) => new Date(time).toISOString().slice(0, 10);
for (const release of kept) console.log(`${dayOf(release)} ${release.name}: ${release.reason}`);
for (const name of outdated) console.log(`${name} has had a release: remove its reason from ${REASONS}`);
for (const release of unexplained)
	console.error(
		`${dayOf(release)} ${release.name} has had no release in ${MONTHS} months: replace it, or add a reason in ${REASONS}`,
	);
console.log(
	`${releases.length} packages, ${kept.length + unexplained.length} without a release in ${MONTHS} months`,
);
process.exitCode = unexplained.length > 0 ? 1 : 0;

async function lastRelease(name: string): Promise<number> {
	const { stdout } = await promisify(execFile)("npm", ["view", name, "time", "--json"], {
		maxBuffer: 2 ** 26,
	});
	const { created: _, modified: __, ...versions } = names.parse(JSON.parse(stdout));
	return Math.max(0, ...Object.values(versions).map((time) => Date.parse(time)));
}
