import { writeFileSync } from "node:fs";
import path from "node:path";
import { experiments, measureRun, seeds } from "./experiments";

/**
 * Runs every experiment with every seed, some ten minutes, and writes what they measure to experiments.json:
 * `npx tsx content/systems/xfaas/model/record-experiments.ts`. The tests recompute a part of it.
 */
const blocks = [...experiments].map(([name, experiment]) => {
	const runs = seeds.map((seed) => measureRun(experiment, seed));
	console.log(name);
	const rows = experiment.measures.map((key) => `\t\t"${key}": [${runs.map((run) => run[key]).join(", ")}]`);
	return `\t"${name}": {\n${rows.join(",\n")}\n\t}`;
});
writeFileSync(path.join(import.meta.dirname, "experiments.json"), `{\n${blocks.join(",\n")}\n}\n`);
