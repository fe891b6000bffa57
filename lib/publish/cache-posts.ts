import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { areInputsUnchanged } from "@/lib/site/cache/build-inputs";
import { getPostRenderings } from "@/lib/site/cache/cached-posts";
import { type PostRendering, postCache } from "@/lib/site/cache/post-cache";
import { type Site, writeSiteFile } from "./site";

/** A cached post: its page, its Markdown version with headers if it has one, and its preview in base64. */
const cachedPost = z.object({
	page: z.string(),
	markdown: z.object({ text: z.string(), headers: z.record(z.string(), z.string()) }).optional(),
	image: z.string(),
});

/**
 * Caches the posts that this build rendered, and adds those that earlier builds cached. Next renders only posts that
 * are not cached (lib/site/cache/cached-posts.ts).
 *
 * @throws Error if a post is neither rendered nor cached
 */
export function cachePosts(site: Site, posts: PostRendering[] = getPostRenderings()): void {
	// If an input changed during the build, some posts were rendered before the change and some after it.
	const isUnchanged = areInputsUnchanged();
	const rendered = new Set(site.pages.map(({ path }) => path));
	for (const post of posts) {
		if (!rendered.has(post.page)) restorePost(site, post);
		else if (isUnchanged) cachePost(site, post);
	}
}

function cachePost(site: Site, { key, page, markdown, image }: PostRendering): void {
	// A page with an island names program files of this build.
	if (site.pages.some(({ path, island }) => path === page && island)) return;
	const hasMarkdown = existsSync(fileOf(site, markdown));
	const post: z.input<typeof cachedPost> = {
		page: read(site, `${page}.html`).toString(),
		...(hasMarkdown && {
			markdown: { text: read(site, markdown).toString(), headers: site.headers[markdown] ?? {} },
		}),
		image: read(site, image).toString("base64"),
	};
	postCache.set(key, JSON.stringify(post));
}

function restorePost(site: Site, { key, page, markdown, image }: PostRendering): void {
	const found = postCache.get(key);
	if (!found) throw new Error(`${page} is neither rendered nor cached (lib/publish/cache-posts.ts)`);
	const post = cachedPost.parse(JSON.parse(found.toString()));
	writeSiteFile(site, `${page}.html`, post.page);
	writeSiteFile(site, image, Buffer.from(post.image, "base64"));
	if (post.markdown) {
		writeSiteFile(site, markdown, post.markdown.text);
		site.headers[markdown] = post.markdown.headers;
	}
	site.pages.push({ path: page, file: `${page.slice(1)}.html` });
}

const fileOf = (site: Site, address: string) => path.join(site.folder, address);
const read = (site: Site, address: string) => readFileSync(fileOf(site, address));
