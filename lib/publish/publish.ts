import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { pruneCaches } from "@/lib/cache";
import { today } from "@/lib/content/schema/state";
import { FILES, HEADERS } from "@/lib/serve/resources";
import { cachePosts } from "./cache-posts";
import { compressFiles, compressMarkdownVersions } from "./compress";
import { inlineFonts } from "./fonts/inline-fonts";
import { subsetFonts } from "./fonts/subset-fonts";
import { collectFiles } from "./next/collect";
import { findIslands } from "./next/find-islands";
import { addIslands } from "./next/islands";
import { placeMarkdownVersions } from "./next/markdown-versions";
import { addPolicies } from "./policy";
import { refuseLeaks } from "./refuse-leaks";
import { activateRelease, CURRENT_RELEASE, DAY_FILE, RELEASES_FOLDER } from "./release";
import { addResumePdf } from "./resume-pdf";
import { buildSearchIndex } from "./search";
import type { Build, Site, Step } from "./site";
import { trimPages } from "./trim-pages";

/**
 * What happens to a build before it is served, in this order; each step is a file of this folder. A step gets the
 * site as the steps before have left it, changes files in its folder, and throws where the site must not be published.
 */
const all: Step[] = [
	collectFiles,
	placeMarkdownVersions,
	findIslands,
	addIslands,
	// Twins are compressed on the cores that trimming leaves.
	runInParallel([trimPages], [compressMarkdownVersions]),
	cachePosts,
	// The index is another program's work, and neither a page's fonts nor its policy are anything to be found.
	runInParallel([buildSearchIndex], [subsetFonts, inlineFonts, addResumePdf, addPolicies, compressFiles]),
	refuseLeaks,
	// What search has added.
	compressFiles,
];

/** Makes the folder that is served out of Next's build, beside the one being served; puts it in place when every step has passed. */
export async function publish(build: Build, steps: Step[] = all): Promise<void> {
	const place = path.join(build.projectDir, RELEASES_FOLDER, build.buildId);
	const folder = path.join(place, FILES);
	rmSync(place, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const site: Site = { build, folder, pages: [], headers: {} };
	try {
		await runInOrder(steps, site);
		writeFileSync(path.join(place, HEADERS), JSON.stringify(site.headers, null, "\t"));
		writeFileSync(path.join(place, DAY_FILE), today());
		// A build for a day to come is not served before it.
		while (Date.parse(today()) > Date.now()) await setTimeout(1000);
	} catch (error) {
		rmSync(place, { recursive: true, force: true });
		throw error;
	}
	activateRelease(build.projectDir, build.buildId);
	pruneCaches();
	console.log(`published ${site.pages.length} pages to ${CURRENT_RELEASE}`);
}

async function runInOrder(steps: Step[], site: Site): Promise<void> {
	for (const step of steps) await step(site);
}

/** Several rows of steps at the same time. Throws what the first of them that failed has thrown, when all have ended. */
export function runInParallel(...rows: Step[][]): Step {
	return async (site) => {
		const ends = await Promise.allSettled(rows.map((steps) => runInOrder(steps, site)));
		for (const end of ends) if (end.status === "rejected") throw end.reason;
	};
}
