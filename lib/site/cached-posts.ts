import { createHash } from "node:crypto";
import { memoize, memoizeOnce } from "@/lib/content/read/memoize";
import { getAllPages, getPages, type Post, site, stateOf } from "@/lib/content/read/query";
import { BUILD_INPUTS_HASH, hashBuildInputs } from "./build-inputs";
import { type PostRendering, postCache } from "./post-cache";
import { imagePath, markdownPath, type Page, pathOf } from "./routes";

/** A host that runs Next itself serves this list, which must give no unlisted post away. */
const isListed = (entry: Page) => stateOf(entry) !== "unlisted";

/** Every listed post. */
export const getPostRenderings = (): PostRendering[] =>
	getPages("posts")
		.filter(isListed)
		.map((post) => {
			const page = pathOf(post);
			return { key: keyOf(post), page, twin: markdownPath(page), preview: imagePath(page) };
		});

/** Whether Next must draw what an entry's page consists of: a post that is known is put in its place by lib/publish/cache-posts.ts. */
export function mustRender(entry: Page | undefined): boolean {
	if (process.env.NODE_ENV === "development" || entry?.collection !== "posts" || !isListed(entry))
		return true;
	return !postCache.has(keyOf(entry));
}

/**
 * Changes with everything that a post is drawn from: its text, all that is said of any entry outside of its text, and
 * the files that say how. A post shows nothing of another's text, which app/surfaces.test.tsx sees to.
 */
const keyOf = memoize((post: Post) => hash(`${around()}\n${post.file}\n${post.body}`));

const around = memoizeOnce(() => {
	const said = getAllPages().map(({ body: _, ...frontmatter }) => frontmatter);
	return hash(
		JSON.stringify([process.version, site, process.env[BUILD_INPUTS_HASH] ?? hashBuildInputs(), said]),
	);
});

const hash = (text: string) => createHash("sha256").update(text).digest("hex");
