import { writeFileSync } from "node:fs";
import path from "node:path";
import { importBundled } from "@/lib/bench/experiments/import-bundled";

/**
 * `npx tsx content/systems/xfaas/record-experiments.ts`: runs every experiment of the XFaaS model with every seed and
 * writes the measures to experiments.json. Takes about 15 minutes. The tests recompute a part of the file.
 */
const model = "content/systems/xfaas/model";
const { experiments, measureRun, seeds } = await importBundled<typeof import("./model/experiments")>(
	`${model}/experiments.ts`,
);
const blocks = [...experiments].map(([name, experiment]) => {
	const runs = seeds.map((seed) => measureRun(experiment, seed));
	console.log(name);
	const rows = experiment.measures.map((key) => `\t\t"${key}": [${runs.map((run) => run[key]).join(", ")}]`);
	return `\t"${name}": {\n${rows.join(",\n")}\n\t}`;
});
const file = path.join(import.meta.dirname, "model/experiments.json");
writeFileSync(file, `{\n${blocks.join(",\n")}\n}\n`);
