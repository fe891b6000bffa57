/** The path of an entry's page. */
export function pathOf({ collection, slug }: { collection: string; slug: string }): string {
	return collection === "posts" ? `/blog/${slug}` : `/${collection}/${slug}`;
}

export const tagPath = (tag: string) => `/blog/tags/${tag}`;
export const skillPath = (slug: string) => `/skills/${slug}`;

/** An address, or a part of one, as its author means it: a space for %20. What is not encoded rightly stays as it is. */
export function decodePath(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}

/** A feed holds this many of the newest posts: enough for a reader that was away, few enough to send each time. */
export const FEED_SIZE = 30;
