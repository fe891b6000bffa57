import { createHash } from "node:crypto";
import { memoize, memoizeOnce } from "@/lib/content/read/memoize";
import { getAllPages, getPages, type Post, site } from "@/lib/content/read/query";
import { type EntryPage, imagePath, markdownPath, pathOf } from "@/lib/site/routes";
import { BUILD_INPUTS_HASH, hashBuildInputs } from "./build-inputs";
import { type PostRendering, postCache } from "./post-cache";

/** Returns every post that has a page, listed or not. */
export const getPostRenderings = (): PostRendering[] =>
	getPages("posts").map((post) => {
		const page = pathOf(post);
		return { key: getRenderingKey(post), page, markdown: markdownPath(page), image: imagePath(page) };
	});

/** Returns whether Next must render an entry's page. lib/publish/cache-posts.ts adds the posts that are cached. */
export function mustRender(entry: EntryPage | undefined): boolean {
	if (process.env.NODE_ENV === "development" || entry?.collection !== "posts") return true;
	return !postCache.has(getRenderingKey(entry));
}

/**
 * Returns a post's cache key. It changes with everything from which the post is rendered: its text, the frontmatter
 * of every entry, and the build inputs. A post shows nothing of another entry's text (app/surfaces.test.tsx).
 */
export const getRenderingKey = memoize((post: Post) => hash(`${surroundings()}\n${post.file}\n${post.body}`));

const surroundings = memoizeOnce(() => {
	const entries = getAllPages().map(({ body: _, ...frontmatter }) => frontmatter);
	return hash(
		JSON.stringify([process.version, site, process.env[BUILD_INPUTS_HASH] ?? hashBuildInputs(), entries]),
	);
});

const hash = (text: string) => createHash("sha256").update(text).digest("hex");
