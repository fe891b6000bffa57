import { createHash } from "node:crypto";
import { everyPage, type Post, pages, site, stateOf } from "@/lib/content/query";
import { remembered, rememberedOnce } from "@/lib/content/remembered";
import { type Drawing, drawnPosts } from "./drawing";
import { MAKERS, makers } from "./makers";
import { imagePath, type Page, pathOf, twinPath } from "./routes";

/** A host that runs Next itself serves this list, which must give no unlisted post away. */
const isListed = (entry: Page) => stateOf(entry) !== "unlisted";

/** Every listed post. */
export const drawings = (): Drawing[] =>
	pages("posts")
		.filter(isListed)
		.map((post) => {
			const page = pathOf(post);
			return { key: keyOf(post), page, twin: twinPath(page), preview: imagePath(page) };
		});

/** Whether Next must draw what an entry's page consists of: a post that is known is put in its place by lib/publish/keep-posts.ts. */
export function mustDraw(entry: Page | undefined): boolean {
	if (process.env.NODE_ENV === "development" || entry?.collection !== "posts" || !isListed(entry))
		return true;
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
