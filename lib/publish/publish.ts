import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { collect } from "./collect";
import { dropRuntime } from "./drop-runtime";
import { current, published, putInPlace } from "./place";
import type { Build, Site, Step } from "./site";

/**
 * What happens to a build before it is served, in this order; each step is a file of this folder. A step gets the
 * site as the steps before have left it, changes files in its folder, and throws where the site must not be published.
 */
const steps: Step[] = [collect, dropRuntime];

/** Makes the folder that is served out of Next's build, beside the one being served; puts it in place when every step has passed. */
export async function publish(build: Build): Promise<void> {
	const folder = path.join(build.projectDir, published, build.buildId);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const site: Site = { build, folder, pages: [] };
	try {
		for (const step of steps) await step(site);
	} catch (error) {
		rmSync(folder, { recursive: true, force: true });
		throw error;
	}
	putInPlace(build.projectDir, build.buildId);
	console.log(`published ${site.pages.length} pages to ${current}`);
}
