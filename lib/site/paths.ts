/** The path of an entry's page. */
export function pathOf({ collection, slug }: { collection: string; slug: string }): string {
	return collection === "posts" ? `/blog/${slug}` : `/${collection}/${slug}`;
}

/** The path of the page that content/COLLECTION/SLUG.mdx gets. */
export function pathOfFile(file: string): string {
	const [, collection = "", name = ""] = file.split("/");
	return pathOf({ collection, slug: name.replace(/\.mdx$/, "") });
}

export const tagPath = (tag: string) => `/blog/tags/${tag}`;
export const skillPath = (slug: string) => `/skills/${slug}`;
