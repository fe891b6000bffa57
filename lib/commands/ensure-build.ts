import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { builtFor, current } from "@/lib/publish/place";
import { run } from "./run";

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

/** Builds where the last build is missing, older than its sources, or for another address. Ends the program where that fails. */
export async function ensureBuild(): Promise<void> {
	if (isCurrent()) return;
	const code = await run("npm", ["run", "build"]);
	if (code !== 0) process.exit(code);
}

function isCurrent(): boolean {
	if (!existsSync(current) || !existsSync(builtFor)) return false;
	const sameAddress = readFileSync(builtFor, "utf8") === address;
	return sameAddress && Math.max(...SOURCES.map(newest)) <= lstatSync(current).mtimeMs;
}

/** When the newest file at or below a path was written, in milliseconds. */
function newest(place: string): number {
	if (!existsSync(place)) return 0;
	const found = statSync(place);
	if (!found.isDirectory()) return found.mtimeMs;
	return Math.max(found.mtimeMs, ...readdirSync(place).map((name) => newest(path.join(place, name))));
}
