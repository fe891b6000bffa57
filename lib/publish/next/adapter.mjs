import { tsImport } from "tsx/esm/api";

// Loading takes a second, in which the main process only waits for the pages. Its child processes load this file, too.
const publishing = process.argv.includes("generate") ? tsImport("../publish.ts", import.meta.url) : undefined;

/** Next calls this when a build is complete; the work is in publish.ts. It is plain JavaScript, because Next loads it without a compiler. */
export default {
	name: "publish",
	async onBuildComplete(build) {
		const { publish } = await (publishing ?? tsImport("../publish.ts", import.meta.url));
		await publish(build);
	},
};
