import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { prune } from "@/lib/cache";
import { today } from "@/lib/content/state";
import { FILES, HEADERS } from "@/lib/serve/resources";
import { accountForEntries } from "./account";
import { collect } from "./collect";
import { compress, compressTwins } from "./compress";
import { findIslands } from "./find-islands";
import { inlineFonts } from "./inline-fonts";
import { addIslands } from "./islands";
import { keepPosts } from "./keep-posts";
import { current, DAY, published, putInPlace } from "./place";
import { addPolicies } from "./policy";
import { recordAddresses } from "./record-addresses";
import { refuseLeaks } from "./refuse-leaks";
import { addResumePdf } from "./resume-pdf";
import { addSearch } from "./search";
import type { Build, Site, Step } from "./site";
import { subsetFonts } from "./subset-fonts";
import { trimProse } from "./trim-prose";
import { placeTwins } from "./twins";

/**
 * What happens to a build before it is served, in this order; each step is a file of this folder. A step gets the
 * site as the steps before have left it, changes files in its folder, and throws where the site must not be published.
 */
const all: Step[] = [
	collect,
	placeTwins,
	findIslands,
	addIslands,
	// Twins are compressed on the cores that trimming leaves.
	together([trimProse], [compressTwins]),
	keepPosts,
	// The index is another program's work, and neither a page's fonts nor its policy are anything to be found.
	together([addSearch], [subsetFonts, inlineFonts, addResumePdf, addPolicies, compress]),
	refuseLeaks,
	accountForEntries,
	// What search has added.
	compress,
];

/** Makes the folder that is served out of Next's build, beside the one being served; puts it in place when every step has passed. */
export async function publish(build: Build, steps: Step[] = all): Promise<void> {
	const place = path.join(build.projectDir, published, build.buildId);
	const folder = path.join(place, FILES);
	rmSync(place, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const site: Site = { build, folder, pages: [], headers: {} };
	try {
		await inTurn(steps, site);
		writeFileSync(path.join(place, HEADERS), JSON.stringify(site.headers, null, "\t"));
		writeFileSync(path.join(place, DAY), today());
		// A build for a day to come is not served before it.
		while (Date.parse(today()) > Date.now()) await setTimeout(1000);
	} catch (error) {
		rmSync(place, { recursive: true, force: true });
		throw error;
	}
	putInPlace(build.projectDir, build.buildId);
	recordAddresses(build.projectDir, site.addresses ?? []);
	prune();
	console.log(`published ${site.pages.length} pages to ${current}`);
}

async function inTurn(steps: Step[], site: Site): Promise<void> {
	for (const step of steps) await step(site);
}

/** Several rows of steps at the same time. Throws what the first of them that failed has thrown, when all have ended. */
export function together(...rows: Step[][]): Step {
	return async (site) => {
		const ends = await Promise.allSettled(rows.map((steps) => inTurn(steps, site)));
		for (const end of ends) if (end.status === "rejected") throw end.reason;
	};
}
