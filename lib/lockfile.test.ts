import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";

/** Tests that `npm ci` works with the lock file on any machine. */

const names = z.record(z.string(), z.string()).optional();
const lock = z
	.object({
		packages: z.record(
			z.string(),
			z.object({
				version: z.string().optional(),
				optionalDependencies: names,
				resolved: z.string().optional(),
			}),
		),
	})
	.parse(JSON.parse(readFileSync(path.resolve(import.meta.dirname, "../package-lock.json"), "utf8")));

/** Returns whether a package can resolve another: in its own folder, or in a node_modules folder above. */
function finds(from: string, name: string): boolean {
	const above = from.split("node_modules/").slice(0, -1);
	const places = [
		from,
		...above.map((_, index) =>
			above
				.slice(0, index + 1)
				.join("node_modules/")
				.replace(/\/$/, ""),
		),
	];
	return places.some((place) => path.posix.join(place, "node_modules", name) in lock.packages);
}

test("it lists every platform’s optional packages, which npm ci requires", () => {
	const missing = Object.entries(lock.packages).flatMap(([from, { optionalDependencies = {} }]) =>
		Object.keys(optionalDependencies).filter((name) => !finds(from, name)),
	);
	expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
	expect(missing).toEqual([]);
});

test("it names no registry", () => {
	expect(Object.values(lock.packages).flatMap(({ resolved }) => resolved ?? [])).toEqual([]);
});
