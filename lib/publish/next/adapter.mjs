import { tsImport } from "tsx/esm/api";

/**
 * Next calls this when a build is complete; the work is in publish.ts. Plain JavaScript, because Next does not
 * transpile it.
 */
export default {
	name: "publish",
	async onBuildComplete(build) {
		const { publish } = await tsImport("../publish.ts", import.meta.url);
		await publish(build);
	},
};
