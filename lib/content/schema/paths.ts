/** Returns the path of an entry's page. */
export function pathOf({ collection, slug }: { collection: string; slug: string }): string {
	return collection === "posts" ? `/blog/${slug}` : `/${collection}/${slug}`;
}

/** Returns the file of a system's view, from the project's root. */
export const getViewFile = (slug: string) => `content/systems/${slug}/view/index.tsx`;

/** Returns the path of a system's figure alone, for iframes. */
export const embedPath = (slug: string) => `/embed/${slug}`;

export const tagPath = (tag: string) => `/blog/tags/${tag}`;
export const tagsPath = "/blog/tags";
export const skillsPath = "/skills";
export const skillPath = (slug: string) => `/skills/${slug}`;

/** Maximum number of posts in a feed. */
export const FEED_SIZE = 30;
