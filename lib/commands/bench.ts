import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { print, type Result } from "@/lib/bench/tools/table";

/**
 * `npm run bench -- NAME`: prints what lib/bench/NAME.ts or content/systems/NAME/model/bench.ts measures, and whether each
 * figure is within its limit.
 */
const root = path.resolve(import.meta.dirname, "../..");
const benchmarks = new Map([
	...listFiles("lib/bench", "NAME.ts"),
	...listFiles("content/systems", "NAME/model/bench.ts"),
]);
const file = benchmarks.get(process.argv[2] ?? "");
if (file) {
	const bench: { measure: () => Result[] | Promise<Result[]> } = await import(file);
	print(await bench.measure());
} else {
	console.error(`usage: npm run bench -- ${[...benchmarks.keys()].join(" | ")}`);
	process.exitCode = 1;
}

/** Lists the benchmarks of a folder as pairs of name and file. */
function listFiles(folder: string, pattern: string): [name: string, file: string][] {
	const directory = path.join(root, folder);
	if (!existsSync(directory)) return [];
	return readdirSync(directory)
		.map((name) => path.basename(name, ".ts"))
		.map((name): [string, string] => [name, path.join(directory, pattern.replace("NAME", name))])
		.filter(([, file]) => existsSync(file));
}
