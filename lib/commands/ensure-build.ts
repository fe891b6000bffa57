import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { nextPublicDay } from "@/lib/content/scheduled";
import { today } from "@/lib/content/state";
import { builtFor, current, servedDay } from "@/lib/publish/place";
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

/** Builds where the last build is missing, older than its sources, for another address, or from before an entry became public. Ends the program where that fails. */
export async function ensureBuild(): Promise<void> {
	if (await isCurrent()) return;
	const code = await run("npm", ["run", "build"]);
	if (code !== 0) process.exit(code);
}

async function isCurrent(): Promise<boolean> {
	if (!existsSync(current) || !existsSync(builtFor)) return false;
	if (readFileSync(builtFor, "utf8") !== address) return false;
	const due = await nextPublicDay(".", servedDay("."));
	if (due !== undefined && due <= today()) return false;
	return Math.max(...SOURCES.map(newest)) <= lstatSync(current).mtimeMs;
}

/** When the newest file at or below a path was written, in milliseconds. */
function newest(place: string): number {
	if (!existsSync(place)) return 0;
	const found = statSync(place);
	if (!found.isDirectory()) return found.mtimeMs;
	return Math.max(found.mtimeMs, ...readdirSync(place).map((name) => newest(path.join(place, name))));
}
