import { writeFileSync } from "node:fs";
import path from "node:path";
import { importBundled } from "@/lib/simulation/import-bundled";

/**
 * `npx tsx lib/commands/record-experiments.ts`: runs every experiment of the XFaaS model with every seed, some fifteen
 * minutes, and writes what they measure to experiments.json. The tests recompute a part of it.
 */
const model = "content/systems/xfaas/model";
const { experiments, measureRun, seeds } = await importBundled<
	typeof import("@/content/systems/xfaas/model/experiments")
>(`${model}/experiments.ts`);
const blocks = [...experiments].map(([name, experiment]) => {
	const runs = seeds.map((seed) => measureRun(experiment, seed));
	console.log(name);
	const rows = experiment.measures.map((key) => `\t\t"${key}": [${runs.map((run) => run[key]).join(", ")}]`);
	return `\t"${name}": {\n${rows.join(",\n")}\n\t}`;
});
const file = path.resolve(import.meta.dirname, "../..", model, "experiments.json");
writeFileSync(file, `{\n${blocks.join(",\n")}\n}\n`);
