import { createHash } from "node:crypto";
import { everyPage, type Post, pages, site } from "@/lib/content/read/query";
import { remembered, rememberedOnce } from "@/lib/memoize";
import { MAKERS, makers } from "./build-inputs";
import { type Drawing, drawnPosts } from "./post-cache";
import { imagePath, type Page, pathOf, twinPath } from "./routes";

/** Every post that has a page. */
export const drawings = (): Drawing[] =>
	pages("posts").map((post) => {
		const page = pathOf(post);
		return { key: keyOf(post), page, twin: twinPath(page), preview: imagePath(page) };
	});

/** Whether Next must draw what an entry's page consists of: a post that is known is put in its place by lib/publish/cache-posts.ts. */
export function mustDraw(entry: Page | undefined): boolean {
	if (process.env.NODE_ENV === "development" || entry?.collection !== "posts") return true;
	return !drawnPosts.knows(keyOf(entry));
}

/**
 * Changes with everything that a post is drawn from: its text, all that is said of any entry outside of its text, and
 * the files that say how. A post shows nothing of another's text, which app/surfaces.test.tsx sees to.
 */
const keyOf = remembered((post: Post) => hash(`${around()}\n${post.file}\n${post.body}`));

const around = rememberedOnce(() => {
	const said = everyPage().map(({ body: _, ...frontmatter }) => frontmatter);
	return hash(JSON.stringify([process.version, site, process.env[MAKERS] ?? makers(), said]));
});

const hash = (text: string) => createHash("sha256").update(text).digest("hex");
