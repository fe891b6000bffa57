/** Returns the path of an entry's page. */
export function pathOf({ collection, slug }: { collection: string; slug: string }): string {
	return collection === "posts" ? `/blog/${slug}` : `/${collection}/${slug}`;
}

/** Returns the path of an entry's alias, which is a former slug or a whole path. */
export const aliasPath = (collection: string, alias: string) =>
	alias.startsWith("/") ? alias : pathOf({ collection, slug: alias });

/** Returns the file of a system's view, relative to the project's root. */
export const getViewFile = (slug: string) => `content/systems/${slug}/view/index.tsx`;

/** Returns the path of a system's embeddable figure. */
export const embedPath = (slug: string) => `/embed/${slug}`;

/** Signs in names of languages, as words, which distinguish C++ and C# from C. */
const SIGNS: Record<string, string> = { "+": "-plus", "#": "-sharp", "&": "-and-" };

/**
 * Returns the slug of a tag. It is ASCII, so that every host and feed reader treats it alike: other scripts are
 * encoded as in domain names (RFC 3492).
 */
export function tagSlug(tag: string): string {
	if (/^[a-z0-9]+(?:-+[a-z0-9]+)*$/.test(tag)) return tag;
	return tag
		.normalize("NFKD")
		.replace(/[\u0300-\u036f’']/g, "")
		.normalize("NFC")
		.toLowerCase()
		.replace(/^\.(?=\p{L})/u, "dot-")
		.replace(/[+#&]/g, (sign) => SIGNS[sign] ?? sign)
		.split(/[^\p{L}\p{M}\p{N}]+/u)
		.filter((word) => word !== "")
		.map((word) => (/\P{ASCII}/u.test(word) ? toAscii(word) : word))
		.join("-");
}

/** Encodes a word like a label of a domain name: "xn--48s96u". */
export const toAscii = (word: string) => {
	const address = `http://${word}`;
	return URL.canParse(address) ? new URL(address).hostname : "";
};

/** Returns the path of a tag's page, from the tag or its slug. */
export const tagPath = (tag: string) => `/blog/tags/${tagSlug(tag)}`;
export const tagsPath = "/blog/tags";
export const skillsPath = "/skills";
export const skillPath = (slug: string) => `/skills/${slug}`;

/** Returns the path of a person's résumé. `owner` is the slug of the site's owner. */
export const resumePathOf = (slug: string, owner: string | undefined) =>
	slug === owner ? "/resume" : `${pathOf({ collection: "people", slug })}/resume`;

/** Suffixes that the other formats of a résumé add to its page's path. */
export const resumeEndings = { a4: ".pdf", letter: "-letter.pdf", json: ".json" };

/** Returns the path of the Atom feed of a tag's posts. */
export const tagFeedPath = (tag: string) => `${tagPath(tag)}/feed.xml`;

/** Maximum number of posts in a feed. */
export const FEED_SIZE = 30;
