import { tsImport } from "tsx/esm/api";

/** Next calls this when a build is complete; the work is in publish.ts. It is plain JavaScript, because Next loads it without a compiler. */
export default {
	name: "publish",
	async onBuildComplete(build) {
		const { publish } = await tsImport("../publish.ts", import.meta.url);
		await publish(build);
	},
};
