import "./require-day";
import { readInventory } from "@/lib/content/read/snapshot";
import { today } from "@/lib/content/schema/state";
import { failedEntries } from "@/lib/publish/next/failed-pages";
import { BUILD_STARTED } from "@/lib/publish/release/release";
import { BUILD_INPUTS_HASH, hashBuildInputs } from "@/lib/site/cache/build-inputs";
import { type Builder, GAVE_WAY, lockBuild } from "./build-lock";
import { generateEntries } from "./generate-entries";
import { readOptions } from "./read-options";
import { runProgram, startProgram, waitForExit } from "./run";

readOptions();
const options = `${process.env.NODE_OPTIONS ?? ""} --import ./lib/commands/limited-heap.mjs`;
const rendering = {
	// Rendering a page creates much garbage. A larger young generation keeps it out of the old one.
	NODE_OPTIONS: `${options} --max-semi-space-size=32`,
	// Each arena of an image-writing thread retains freed memory.
	MALLOC_ARENA_MAX: "2",
};

/** Set by a server for the builds that it starts. */
const builder: Builder = process.env.BUILDER === "schedule" ? "schedule" : "author";
let gaveWay = false;
const release = await lockBuild(".", builder, () => {
	gaveWay = true;
	// run.ts passes the signal to the running program.
	process.kill(process.pid, "SIGTERM");
}).catch((error: Error) => {
	console.error(error.message);
	process.exit(builder === "schedule" ? GAVE_WAY : 1);
});

// The whole build is for one day, even if midnight passes.
process.env.AS_OF = today();
process.env[BUILD_STARTED] = String(Date.now());

/**
 * `npm run build`: the check reads the content once. Without problems, contentlayer generates the entries to publish
 * while Next compiles the site, and a second Next process renders every page and publishes them. Each step ends before
 * the next starts, which frees its memory.
 */
const steps = [
	() => runProgram(process.execPath, ["--import", "tsx", "lib/commands/check.ts", "--build"]),
	generateAndCompile,
	render,
];
for (const step of steps) {
	process.exitCode = await step();
	if (process.exitCode !== 0) break;
}
release();
if (gaveWay) process.exitCode = GAVE_WAY;

/**
 * Generates the entries and compiles the site's program, and records its source files, because files may be saved
 * while the build runs.
 */
async function generateAndCompile(): Promise<number> {
	process.env[BUILD_INPUTS_HASH] = hashBuildInputs();
	const codes = await Promise.all([
		generateEntries(process.cwd()),
		runProgram("next", ["build", "--experimental-build-mode", "compile"]),
	]);
	return codes.find((code) => code !== 0) ?? 0;
}

/** Renders and publishes every page. If a page fails, the log ends with the file of its entry. */
async function render(): Promise<number> {
	const child = startProgram("next", ["build", "--experimental-build-mode", "generate"], rendering, [
		"inherit",
		"inherit",
		"pipe",
	]);
	let log = "";
	child.stderr?.on("data", (data) => {
		process.stderr.write(data);
		log += data;
	});
	const code = await waitForExit(child);
	if (code !== 0 && log.includes("prerendering page")) {
		const sentences = failedEntries(log, readInventory(".").entries);
		if (sentences.length > 0) console.error(`\n${sentences.join("\n")}`);
	}
	return code;
}
