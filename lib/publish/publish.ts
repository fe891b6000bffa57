import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { hasBegun, today } from "@/lib/content/schema/state";
import { pruneCaches } from "@/lib/files/cache";
import { FILES, HEADERS } from "@/lib/serve/resources";
import { accountForEntries } from "./account";
import { activate, leavePrepared, writeAddresses, writeContent } from "./activate";
import { cachePosts } from "./cache-posts";
import { compressFiles, compressMarkdownVersions } from "./compress";
import { inlineFonts } from "./fonts/inline-fonts";
import { subsetFonts } from "./fonts/subset-fonts";
import { collectFiles } from "./next/collect";
import { findIslands } from "./next/find-islands";
import { addIslands } from "./next/islands";
import { placeMarkdownVersions } from "./next/markdown-versions";
import { parseData } from "./parse-data";
import { addPolicies } from "./policy";
import { type PublicContent, readPublicContent } from "./public-content";
import { publishImages } from "./publish-images";
import { refuseLeaks } from "./refuse-leaks";
import { refuseUnsafeLinks } from "./refuse-unsafe-links";
import { BUILD_STARTED, begunWith, CURRENT_RELEASE, DAY_FILE, RELEASES_FOLDER } from "./release";
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
	publishImages,
	parseData,
	refuseUnsafeLinks,
	// The index is another program's work, and neither a page's fonts nor its policy are anything to be found.
	runInParallel([buildSearchIndex], [subsetFonts, inlineFonts, addResumePdf, addPolicies, compressFiles]),
	refuseLeaks,
	accountForEntries,
	// What search has added.
	compressFiles,
];

/** Makes the folder that is served out of Next's build, beside the one being served; puts it in place when every step has passed. */
export async function publish(build: Build, steps: Step[] = all): Promise<void> {
	const place = path.join(build.projectDir, RELEASES_FOLDER, build.buildId);
	const folder = path.join(place, FILES);
	rmSync(place, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const content = await contentAsBegun(build.projectDir);
	const site: Site = { build, folder, pages: [], headers: {} };
	try {
		await runInOrder(steps, site);
		writeFileSync(path.join(place, HEADERS), JSON.stringify(site.headers, null, "\t"));
		writeFileSync(path.join(place, DAY_FILE), today());
		writeContent(place, content);
		writeAddresses(place, site.addresses ?? []);
		setModes(place);
		if (hasBegun(today())) await activate(build.projectDir, build.buildId);
		// Next's process would keep others from building until then.
		else leavePrepared(build.projectDir, build.buildId);
	} catch (error) {
		rmSync(place, { recursive: true, force: true });
		throw error;
	}
	pruneCaches();
	const where = hasBegun(today())
		? `to ${CURRENT_RELEASE}`
		: `for ${today()}: a running server puts them in place then`;
	console.log(`published ${site.pages.length} pages ${where}`);
}

/** What was public when the build began, where it said so: a file may have been saved since. */
async function contentAsBegun(root: string): Promise<PublicContent> {
	const file = path.join(root, begunWith);
	if (process.env[BUILD_STARTED] === undefined || !existsSync(file)) return readPublicContent(root, today());
	return JSON.parse(readFileSync(file, "utf8"));
}

/** Lets everybody read what is published, and nobody but its owner change it, whatever the umask is. */
function setModes(folder: string): void {
	chmodSync(folder, 0o755);
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
		chmodSync(path.join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
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
