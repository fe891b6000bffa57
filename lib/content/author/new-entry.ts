import { stringify } from "yaml";
import { type Collection, collectionNames } from "@/lib/content/schema/collections";
import { TEMPLATE } from "@/lib/content/schema/template";

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

/**
 * Returns a title as a slug: lower-case words joined by hyphens; empty if the title has no Latin letters or digits.
 */
export function toSlug(title: string): string {
	return title
		.normalize("NFKD")
		.replace(/[\u0300-\u036f’']/g, "")
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");
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
