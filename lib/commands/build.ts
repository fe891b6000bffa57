import { BUILD_STARTED } from "@/lib/publish/release";
import { BUILD_INPUTS_HASH, hashBuildInputs } from "@/lib/site/build-inputs";
import { runProgram } from "./run";

const options = `${process.env.NODE_OPTIONS ?? ""} --import ./lib/commands/frugal.mjs`;
const frugal = { NODE_OPTIONS: options };
const drawing = {
	// Room for all that drawing a page leaves behind: much of it would else be kept as if it were of use for longer.
	NODE_OPTIONS: `${options} --max-semi-space-size=32`,
	// The threads that write images would each keep what they no longer use.
	MALLOC_ARENA_MAX: "2",
};

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
