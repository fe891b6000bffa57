/** Returns the path of an entry's page. */
export function pathOf({ collection, slug }: { collection: string; slug: string }): string {
	return collection === "posts" ? `/blog/${slug}` : `/${collection}/${slug}`;
}

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

/** Maximum number of posts in a feed. */
export const FEED_SIZE = 30;
