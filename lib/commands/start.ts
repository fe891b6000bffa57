import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { run } from "./run";

/** `npm start`: builds where the last build is missing, older than its sources, or for another address; then serves it. */
const BUILD = ".next/BUILD_ID";
const ADDRESS = ".next/site-url";
const SOURCES = [
	"app",
	"components",
	"content",
	"lib",
	"public",
	"contentlayer.config.ts",
	"next.config.mjs",
	"package-lock.json",
];

const address = process.env.SITE_URL ?? "";

if (!isCurrent()) {
	const code = await run("npm", ["run", "build"]);
	if (code !== 0) process.exit(code);
	writeFileSync(ADDRESS, address);
}
process.exitCode = await run("tsx", ["lib/commands/serve.ts"], { NODE_ENV: "production" });

function isCurrent(): boolean {
	if (!existsSync(BUILD)) return false;
	const builtFor = existsSync(ADDRESS) ? readFileSync(ADDRESS, "utf8") : "";
	return builtFor === address && Math.max(...SOURCES.map(newest)) <= statSync(BUILD).mtimeMs;
}

/** When the newest file at or below a path was written, in milliseconds. */
function newest(place: string): number {
	const found = statSync(place);
	if (!found.isDirectory()) return found.mtimeMs;
	return Math.max(found.mtimeMs, ...readdirSync(place).map((name) => newest(path.join(place, name))));
}
