import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { hasBegun, today } from "@/lib/content/schema/state";
import { pruneCaches } from "@/lib/files/cache";
import { addArticleImages } from "@/lib/publish/images/article-images";
import { publishImages } from "@/lib/publish/images/publish-images";
import { activate, leavePrepared, writeAddresses, writeContent } from "@/lib/publish/release/activate";
import {
	type PublicContent,
	readContentAtStart,
	readPublicContent,
} from "@/lib/publish/release/public-content";
import { BUILD_STARTED, CURRENT_RELEASE, DAY_FILE, RELEASES_FOLDER } from "@/lib/publish/release/release";
import { findReusableFiles, hashCode, writeCode } from "@/lib/publish/release/reuse";
import { setModes } from "@/lib/publish/release/set-modes";
import { addResumePdfs } from "@/lib/publish/resume/resume-pdf";
import { buildSearchIndex } from "@/lib/publish/search/search";
import { accountForEntries } from "@/lib/publish/verify/account";
import { parseData } from "@/lib/publish/verify/parse-data";
import { refuseLeaks } from "@/lib/publish/verify/refuse-leaks";
import { refuseUnsafeLinks } from "@/lib/publish/verify/refuse-unsafe-links";
import { BASE_PATH, FILES, HEADERS } from "@/lib/serve/resources";
import { getBasePath } from "@/lib/site/addresses";
import { addBasePath } from "./add-base-path";
import { allowFraming } from "./allow-framing";
import { cachePosts } from "./cache-posts";
import { compressFiles, compressMarkdownVersions } from "./compress";
import { translateFeedStyle } from "./feed-style";
import { inlineFonts } from "./fonts/inline-fonts";
import { subsetFonts } from "./fonts/subset-fonts";
import { addIntegrity } from "./integrity";
import { linkMarkdownVersions } from "./link-markdown";
import { writeLlms } from "./llms";
import type { Build } from "./next/build";
import { collectFiles } from "./next/collect";
import { addIslands } from "./next/islands";
import { moveMarkdownVersions } from "./next/markdown-versions";
import { refuseMissingFiles } from "./next/missing-files";
import { addPolicies } from "./policy";
import { writeRedirects } from "./redirects";
import type { Site, Step } from "./site";
import { trimPages } from "./trim-pages";

/**
 * The steps from Next's build to the release, in order. Each is a file of this folder, or of one below it. A step
 * changes files in the site's folder, and throws to prevent the release.
 */
const all: Step[] = [
	collectFiles,
	moveMarkdownVersions,
	addIslands,
	// Threads compress on cores that trimming leaves idle.
	runInParallel([trimPages], [compressMarkdownVersions]),
	cachePosts,
	writeLlms,
	linkMarkdownVersions,
	translateFeedStyle,
	writeRedirects,
	publishImages,
	runInParallel(
		[addArticleImages],
		[
			// Search reads the pages in a thread, so no step beside it may write one.
			runInParallel([buildSearchIndex], [parseData, refuseUnsafeLinks, subsetFonts]),
			inlineFonts,
			addResumePdfs,
			addIntegrity,
		],
	),
	refuseLeaks,
	refuseMissingFiles,
	accountForEntries,
	// Must run before policies, which contain hashes of scripts with addresses.
	addBasePath,
	addPolicies,
	allowFraming,
	compressFiles,
];

/** Creates a release of Next's build beside the served one, and activates it after every step has passed. */
export async function publish(build: Build, steps: Step[] = all): Promise<void> {
	const release = path.join(build.projectDir, RELEASES_FOLDER, build.buildId);
	const folder = path.join(release, FILES);
	rmSync(release, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const content = await getContentAtStart(build.projectDir);
	const code = hashCode();
	const reusable = findReusableFiles(build.projectDir, code);
	const site: Site = { build, folder, reusable, pages: [], headers: {} };
	try {
		await runInOrder(steps, site);
		// In order, so that builds of the same content write the same file.
		const headers = Object.fromEntries(Object.entries(site.headers).sort());
		writeFileSync(path.join(release, HEADERS), JSON.stringify(headers, null, "\t"));
		writeFileSync(path.join(release, BASE_PATH), getBasePath());
		writeFileSync(path.join(release, DAY_FILE), today());
		writeCode(release, code);
		writeContent(release, content);
		writeAddresses(release, site.addresses ?? []);
		setModes(release);
		if (hasBegun(today())) await activate(build.projectDir, build.buildId);
		// Waiting here would keep Next's process and the build lock until the day begins.
		else leavePrepared(build.projectDir, build.buildId);
	} catch (error) {
		rmSync(release, { recursive: true, force: true });
		throw error;
	}
	pruneCaches();
	const where = hasBegun(today())
		? `to ${CURRENT_RELEASE}`
		: `for ${today()}: a running server activates them then`;
	console.log(`published ${site.pages.length} pages ${where}`);
}

/** Returns the public content when the build began, if the build recorded it. Files may have been saved since. */
async function getContentAtStart(root: string): Promise<PublicContent> {
	const recorded = process.env[BUILD_STARTED] === undefined ? undefined : readContentAtStart(root);
	return recorded ?? readPublicContent(root, today());
}

async function runInOrder(steps: Step[], site: Site): Promise<void> {
	for (const step of steps) await step(site);
}

/** Runs several sequences of steps concurrently. Throws the first error after all have ended. */
export function runInParallel(...rows: Step[][]): Step {
	return async (site) => {
		const ends = await Promise.allSettled(rows.map((steps) => runInOrder(steps, site)));
		for (const end of ends) if (end.status === "rejected") throw end.reason;
	};
}
