import { readdirSync } from "node:fs";
import path from "node:path";
import { print, type Result } from "@/lib/bench/table";

/** `npm run bench -- NAME`: prints the figures of lib/bench/NAME.ts, and whether each is within its limit. */
const folder = path.resolve(import.meta.dirname, "../bench");
const names = readdirSync(folder)
	.filter((name) => name.endsWith(".ts"))
	.map((file) => path.basename(file, ".ts"));
const name = process.argv[2];
if (name !== undefined && names.includes(name)) {
	const bench: { measure: () => Result[] | Promise<Result[]> } = await import(`../bench/${name}.ts`);
	print(await bench.measure());
} else {
	console.error(`usage: npm run bench -- ${names.join(" | ")}`);
	process.exitCode = 1;
}
