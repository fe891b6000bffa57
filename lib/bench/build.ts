import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { median } from "@/lib/simulation/statistics";
import { type App, makeApps, postFile, removeApps } from "./authoring/apps";
import { compareToControl, readSettings } from "./authoring/compared";
import { type Cost, runScript } from "./authoring/measured";
import { editPost } from "./authoring/posts";
import type { Result } from "./tools/table";

/** Files missing from a fresh checkout. */
const MADE = [".next", ".contentlayer", ".published", "next-env.d.ts", "tsconfig.tsbuildinfo"];

const kinds = {
	cold: (app: App) => {
		for (const name of MADE) rmSync(path.join(app.folder, name), { recursive: true, force: true });
	},
	unchanged: () => undefined,
	edited: (app: App, run: number) => {
		const file = postFile(app, "generated-3");
		writeFileSync(file, editPost(readFileSync(file, "utf8"), `as it was edited in run ${run}`));
	},
};
type Kind = keyof typeof kinds;

const limits = { cold: 2.5, unchanged: 1.5, edited: 1.5 };
const AT = 1000;

/**
 * Compares `npm run build` of a copy of this site with a bare Next app with the same posts: from nothing, unchanged,
 * and after an edit of one post. Reports wall time and peak memory, as medians and as multiples of the bare app's.
 * `--sizes 10,100,1000,3000` posts, `--runs 3`.
 */
export async function measure(): Promise<Result[]> {
	const { sizes, runs } = readSettings([10, 100, 1000, 3000], 3);
	const results: Result[] = [];
	const perPost = new Map<number, number>();
	for (const size of sizes) {
		const apps = makeApps(size);
		const costs = new Map<string, Cost[]>();
		for (let run = 0; run < runs; run++)
			for (const kind of Object.keys(kinds) as Kind[])
				for (const app of apps) {
					kinds[kind](app, run);
					const key = `${app.name} ${kind}`;
					const cost = await runScript(app.folder, "build");
					costs.set(key, [...(costs.get(key) ?? []), cost]);
					console.error(`${size} posts, ${key}: ${cost.time.toFixed(1)} s, ${cost.memory.toFixed(0)} MB`);
				}
		removeApps(apps);
		for (const kind of Object.keys(kinds) as Kind[]) {
			const of = (name: App["name"], what: keyof Cost) =>
				(costs.get(`${name} ${kind}`) ?? []).map((cost) => cost[what]);
			results.push(
				compareToControl(
					`${size} posts, ${kind}, time`,
					"s",
					of("site", "time"),
					of("control", "time"),
					size === AT ? limits[kind] : undefined,
				),
				compareToControl(
					`${size} posts, ${kind}, memory`,
					"MB",
					of("site", "memory"),
					of("control", "memory"),
					size === AT ? 1.5 : undefined,
				),
			);
			if (kind === "cold") perPost.set(size, median(of("site", "time")) / size);
		}
	}
	const [at, beyond] = [perPost.get(AT), perPost.get(3000)];
	if (at && beyond)
		results.push({
			name: "cold, a post's cost at 3,000 to that at 1,000",
			value: beyond / at,
			unit: "×",
			limit: 1,
		});
	return results;
}
