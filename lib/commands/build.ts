import "./require-day";
import { writeFileSync } from "node:fs";
import { readInventory } from "@/lib/content/read/snapshot";
import { today } from "@/lib/content/schema/state";
import { readPublicContent } from "@/lib/publish/public-content";
import { BUILD_STARTED, begunWith } from "@/lib/publish/release";
import { BUILD_INPUTS_HASH, hashBuildInputs } from "@/lib/site/build-inputs";
import { type Builder, GAVE_WAY, lockBuild } from "./build-lock";
import { failedEntries } from "./failed-pages";
import { runProgram, startProgram, waitForExit } from "./run";

const options = `${process.env.NODE_OPTIONS ?? ""} --import ./lib/commands/limited-heap.mjs`;
const frugal = { NODE_OPTIONS: options };
const drawing = {
	// Room for all that drawing a page leaves behind: much of it would else be kept as if it were of use for longer.
	NODE_OPTIONS: `${options} --max-semi-space-size=32`,
	// The threads that write images would each keep what they no longer use.
	MALLOC_ARENA_MAX: "2",
};

/** A variable of the environment that a server sets for the builds that it starts. */
const builder: Builder = process.env.BUILDER === "schedule" ? "schedule" : "author";
let gaveWay = false;
const release = await lockBuild(".", builder, () => {
	gaveWay = true;
	// What runs is passed the signal (run.ts), and ends.
	process.kill(process.pid, "SIGTERM");
}).catch((error: Error) => {
	console.error(error.message);
	process.exit(builder === "schedule" ? GAVE_WAY : 1);
});

// All of a build takes place on one day, though midnight may pass.
process.env.AS_OF = today();
writeFileSync(begunWith, JSON.stringify(await readPublicContent(".", today())));
process.env[BUILD_STARTED] = String(Date.now());
process.env[BUILD_INPUTS_HASH] = hashBuildInputs();

/**
 * `npm run build`: the check reads the content once and generates the entries to publish; when there is no problem, Next
 * compiles the program of the site, and another Next renders every page and publishes them. Each begins when what came
 * before has given its memory back.
 */
const steps = [
	() => runProgram(process.execPath, ["--import", "tsx", "lib/commands/check.ts", "--build"], frugal),
	() => runProgram("next", ["build", "--experimental-build-mode", "compile"]),
	render,
];
for (const step of steps) {
	process.exitCode = await step();
	if (process.exitCode !== 0) break;
}
release();
if (gaveWay) process.exitCode = GAVE_WAY;

/** Renders and publishes every page. Where one fails, the log ends with the file of its entry. */
async function render(): Promise<number> {
	const child = startProgram("next", ["build", "--experimental-build-mode", "generate"], drawing, [
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
