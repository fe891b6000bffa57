import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { judgeReleases } from "./releases";

const now = Date.parse("2026-06-15");
const release = (name: string, day: string) => ({ name, time: Date.parse(day) });

test("a dependency without a release in 18 months needs a reason", () => {
	const releases = [
		release("new", "2025-01-01"),
		release("old", "2024-12-01"),
		release("older", "2022-01-01"),
	];
	const {
		explained: kept,
		unexplained,
		outdated,
	} = judgeReleases(releases, { older: "finished", new: "was old once" }, now);
	expect(kept).toEqual([{ ...release("older", "2022-01-01"), reason: "finished" }]);
	expect(unexplained).toEqual([release("old", "2024-12-01")]);
	expect(outdated).toEqual(["new"]);
});

const names = z.record(z.string(), z.unknown());
const { allowScripts, dependencies } = z
	.object({ allowScripts: z.record(z.string(), z.boolean()), dependencies: names })
	.parse(JSON.parse(readFileSync("package.json", "utf8")));

test("every reason is about an installed package, and is not empty", () => {
	const reasons = z
		.record(z.string(), z.string())
		.parse(JSON.parse(readFileSync("lib/commands/old-releases.json", "utf8")));
	const { packages } = z
		.object({ packages: names })
		.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
	expect(Object.keys(reasons).length).toBeGreaterThan(0);
	for (const [name, reason] of Object.entries(reasons)) {
		expect(packages, name).toHaveProperty([`node_modules/${name}`]);
		expect(reason.length, name).toBeGreaterThan(20);
	}
});

test("each package with an install script is allowed or denied", () => {
	const { packages } = z
		.object({
			packages: z.record(
				z.string(),
				z.object({ hasInstallScript: z.boolean().optional(), optional: z.boolean().optional() }),
			),
		})
		.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
	const withScripts = Object.entries(packages).flatMap(([place, { hasInstallScript }]) =>
		hasInstallScript ? (place.split("node_modules/").at(-1) ?? "") : [],
	);
	expect(withScripts.length).toBeGreaterThan(0);
	expect(Object.keys(dependencies).length).toBeGreaterThan(0);
	expect(withScripts.filter((name) => !(name in allowScripts) && name !== "fsevents")).toEqual([]);
});

test("npm reports advisories", () => {
	expect(readFileSync(".npmrc", "utf8")).not.toMatch(/^audit\s*=\s*false/m);
});
