/** Returns the path of an entry's page. */
export function pathOf({ collection, slug }: { collection: string; slug: string }): string {
	return collection === "posts" ? `/blog/${slug}` : `/${collection}/${slug}`;
}

/** Returns the file of a system's view, from the project's root. */
export const getViewFile = (slug: string) => `content/systems/${slug}/view/index.tsx`;

/** Returns the path of a system's figure alone, for iframes. */
export const embedPath = (slug: string) => `/embed/${slug}`;

/** Signs that tell languages apart, in words: C++ and C# are not C. */
const SIGNS: Record<string, string> = { "+": "-plus", "#": "-sharp", "&": "-and-" };

/**
 * Returns the last part of the address of a tag's page. It is ASCII, so that every host and feed reader treats it alike:
 * words of other scripts are encoded as in domain names (RFC 3492).
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

/** Encodes a word as a part of a domain name: "xn--48s96u". */
const toAscii = (word: string) => {
	const address = `http://${word}`;
	return URL.canParse(address) ? new URL(address).hostname : "";
};

/** Returns the path of a tag's page, by the tag or by its slug. */
export const tagPath = (tag: string) => `/blog/tags/${tagSlug(tag)}`;
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
