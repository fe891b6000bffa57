/** The path of an entry's page. */
export function pathOf({ collection, slug }: { collection: string; slug: string }): string {
	return collection === "posts" ? `/blog/${slug}` : `/${collection}/${slug}`;
}

export const tagPath = (tag: string) => `/blog/tags/${tag}`;
export const skillPath = (slug: string) => `/skills/${slug}`;

/** A feed holds this many of the newest posts: enough for a reader that was away, few enough to send each time. */
export const FEED_SIZE = 30;
