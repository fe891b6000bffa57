import { readInventory } from "@/lib/content/snapshot";
import { today } from "@/lib/content/state";
import { BEGUN } from "@/lib/publish/place";
import { MAKERS, makers } from "@/lib/site/makers";
import { failedEntries } from "./failed-pages";
import { ended, run, start } from "./run";

const options = `${process.env.NODE_OPTIONS ?? ""} --import ./lib/commands/frugal.mjs`;
const frugal = { NODE_OPTIONS: options };
const drawing = {
	// Room for all that drawing a page leaves behind: much of it would else be kept as if it were of use for longer.
	NODE_OPTIONS: `${options} --max-semi-space-size=32`,
	// The threads that write images would each keep what they no longer use.
	MALLOC_ARENA_MAX: "2",
};

process.env[BEGUN] = String(Date.now());
process.env[MAKERS] = makers();

// One day for the whole build: at midnight its steps would disagree on what is scheduled.
process.env.AS_OF ||= today();

/**
 * `npm run build`: the check reads the content once and generates the entries to publish; when there is no problem, Next
 * compiles the program of the site, and another Next renders every page and publishes them. Each begins when what came
 * before has given its memory back.
 */
const steps = [
	() => run(process.execPath, ["--import", "tsx", "lib/commands/check.ts", "--build"], frugal),
	() => run("next", ["build", "--experimental-build-mode", "compile"]),
	render,
];
for (const step of steps) {
	process.exitCode = await step();
	if (process.exitCode !== 0) break;
}

/** Renders and publishes every page. Where one fails, the log ends with the file of its entry. */
async function render(): Promise<number> {
	const child = start("next", ["build", "--experimental-build-mode", "generate"], drawing, [
		"inherit",
		"inherit",
		"pipe",
	]);
	let log = "";
	child.stderr?.on("data", (data) => {
		process.stderr.write(data);
		log += data;
	});
	const code = await ended(child);
	if (code !== 0 && log.includes("prerendering page")) {
		const sentences = failedEntries(log, readInventory(".").entries);
		if (sentences.length > 0) console.error(`\n${sentences.join("\n")}`);
	}
	return code;
}
