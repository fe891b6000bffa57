import { stringify } from "yaml";
import { type Collection, collectionNames } from "@/lib/content/schema/collections";
import { toAscii } from "@/lib/content/schema/paths";
import { TEMPLATE } from "@/lib/content/schema/template";
import { SLUG } from "@/lib/content/schema/values";

/** Values for a new entry from the site. */
export interface SiteContext {
	/** Slug of the person the entry is about, or by. */
	person: string;
	/** YYYY-MM-DD. */
	today: string;
	/** A free position in a career or a list. */
	order: number;
}

/** Returns the singular of a collection's name: post, role, person. */
export const toSingular = (collection: Collection) =>
	collection === "people" ? "person" : collection.slice(0, -1);

/** Returns the collection of a singular or plural name, or undefined. */
export function findCollection(name: string): Collection | undefined {
	return collectionNames.find((collection) => collection === name || toSingular(collection) === name);
}

/** Latin letters that Unicode does not decompose, as they are written without their mark. */
const LATIN: Record<string, string> = {
	ß: "ss",
	æ: "ae",
	œ: "oe",
	ø: "o",
	đ: "d",
	ð: "d",
	þ: "th",
	ł: "l",
	ı: "i",
};

/** Signs after a letter that distinguish C++ and C# from C. */
const SIGNS: Record<string, string> = { "+": "-plus", "#": "-sharp" };

/**
 * Returns a title as a slug: lower-case words joined by hyphens. Words in other scripts are encoded as in tags. Empty
 * if the title has neither letters nor digits.
 */
export function toSlug(title: string): string {
	return title
		.normalize("NFKD")
		.replace(/[\u0300-\u036f’']/g, "")
		.normalize("NFC")
		.toLowerCase()
		.replace(/[ßæœøđðþłı]/g, (letter) => LATIN[letter] ?? letter)
		.replace(/(?<=[a-z])[+#]+(?![\p{L}\p{N}])/gu, (signs) =>
			Array.from(signs, (sign) => SIGNS[sign] ?? "").join(""),
		)
		.split(/[^\p{L}\p{M}\p{N}]+/u)
		.map((word) => (/\P{ASCII}/u.test(word) ? toAscii(word) : word))
		.filter((word) => SLUG.test(word))
		.join("-");
}

/**
 * Returns the text of a new file that passes the check. It is a draft until its author removes that line.
 *
 * @param fields the author's fields, which override the template's
 */
export function createEntry(
	collection: Collection,
	title: string,
	fields: Record<string, unknown>,
	{ person, today, order }: SiteContext,
): string {
	const paper = { ...TEMPLATE.paper, start: today };
	const own: Record<Collection, object> = {
		people: { headline: TEMPLATE.headline },
		roles: { person, order, position: TEMPLATE.position, organization: title },
		projects: { person, kind: "software", ...(fields.kind === "paper" ? { paper } : {}) },
		posts: { person, published: today, tags: [TEMPLATE.tag] },
		systems: { person, order },
	};
	const frontmatter = { title, summary: TEMPLATE.summary, state: "draft", ...own[collection], ...fields };
	return `---\n${stringify(frontmatter, { lineWidth: 0 })}---\n\n${TEMPLATE.body}`;
}
