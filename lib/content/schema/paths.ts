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

/** The path of a person's résumé. `owner` is the slug of the site's owner. */
export const resumePathOf = (slug: string, owner: string | undefined) =>
	slug === owner ? "/resume" : `${pathOf({ collection: "people", slug })}/resume`;

/** What the addresses of the other formats of a résumé add to that of its page. */
export const resumeEndings = { a4: ".pdf", letter: "-letter.pdf", json: ".json" };

/** The Atom feed of a tag's posts. */
export const tagFeedPath = (tag: string) => `${tagPath(tag)}/feed.xml`;

/** Maximum number of posts in a feed. */
export const FEED_SIZE = 30;
