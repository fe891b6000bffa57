import { z } from "zod";
import { createCache } from "@/lib/files/cache";

/** What each of a site's posts is drawn from and where it goes: lib/site/cached-posts.ts tells it to lib/publish/cache-posts.ts. */
export const postRendering = z.object({
	/** Changes with everything that the post is drawn from. */
	key: z.string(),
	/** Paths of its page, and of the Markdown twin and the preview of that. */
	page: z.string(),
	twin: z.string(),
	preview: z.string(),
});
export type PostRendering = z.output<typeof postRendering>;

/** Posts as earlier builds have drawn them, by their keys. */
export const postCache = createCache("posts", []);
