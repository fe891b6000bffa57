import { createCache } from "@/lib/files/cache";

/** A post's key in the cache, and the paths of what is rendered of it. */
export interface PostRendering {
	/** Changes with everything that the post is rendered from. */
	key: string;
	page: string;
	markdown: string;
	/** Its preview, and its images as an article. */
	images: string[];
}

/** Posts that earlier builds rendered, by their keys. */
export const postCache = createCache("posts", []);
