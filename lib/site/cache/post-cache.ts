import { createCache } from "@/lib/files/cache";

/** A post's cache key, and the paths of its rendered files. */
export interface PostRendering {
	/** Changes with everything from which the post is rendered. */
	key: string;
	page: string;
	markdown: string;
	/** Its preview. */
	image: string;
}

/** Posts that earlier builds rendered, by key. */
export const postCache = createCache("posts", []);
