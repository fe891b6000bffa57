import "./require-day";
import { writeFileSync } from "node:fs";
import { today } from "@/lib/content/schema/state";
import { readPublicContent } from "@/lib/publish/public-content";
import { BUILD_STARTED, begunWith } from "@/lib/publish/release";
import { BUILD_INPUTS_HASH, hashBuildInputs } from "@/lib/site/build-inputs";
import { type Builder, GAVE_WAY, lockBuild } from "./build-lock";
import { runProgram } from "./run";

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
 * `npm run build`: contentlayer reads the content while it is checked; where there is no problem, Next compiles the
 * program of the site, and another Next draws every page and publishes them. Each begins when what came before has given
 * its memory back.
 */
const codes = await Promise.all([
	runProgram("contentlayer2", ["build"], frugal),
	runProgram(process.execPath, ["--import", "tsx", "lib/commands/check.ts"], frugal),
]);
process.exitCode =
	codes.find((code) => code !== 0) ||
	(await runProgram("next", ["build", "--experimental-build-mode", "compile"])) ||
	(await runProgram("next", ["build", "--experimental-build-mode", "generate"], drawing));
release();
if (gaveWay) process.exitCode = GAVE_WAY;
