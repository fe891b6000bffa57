import { stringify } from "yaml";
import type { Entry } from "@/lib/content/read/parse-entry";
import { type Collection, collectionNames, TEMPLATE_SUMMARY } from "@/lib/content/schema/collections";

/** What a new entry takes from the site it joins. */
export interface SiteContext {
	/** Slug of the person the entry is about, or by. */
	person: string;
	/** YYYY-MM-DD. */
	today: string;
	/** Place in a career or a list that is free. */
	order: number;
}

/** What a new file says until its author does, beside its summary; nobody is shown an entry that still says it. */
const UNTIL_THEN = {
	headline: "What this person does, in one line",
	position: "Job title",
	labels: ["what a visitor remembers", "a second figure"],
	tag: "untagged",
	paper: {
		authors: [{ name: "Name as printed", affiliation: "Organization as printed" }],
		venue: "Conference or journal in full",
		venueShort: "Its short name with the year",
		doi: "10.0000/as-printed",
	},
	body: "Opening.\n\n## First section\n\nText.\n",
};

/** Where an entry still says what a new file says: the paths of its fields, [] for its body. */
export function findPlaceholders(entry: Entry): PropertyKey[][] {
	const untouched = new Set(textsIn(UNTIL_THEN).map(({ text }) => text));
	const { body, ...fields } = entry;
	return [
		...textsIn(fields).flatMap(({ path, text }) => (untouched.has(text) ? [path] : [])),
		...(body.trim() === UNTIL_THEN.body.trim() ? [[]] : []),
	];
}

/** Every text in a value, by its path. */
function textsIn(value: unknown, path: PropertyKey[] = []): { path: PropertyKey[]; text: string }[] {
	if (typeof value === "string") return [{ path, text: value }];
	if (value === null || typeof value !== "object") return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
	);
}

/** The name of one entry of a collection, as an author says it: post, role, person. */
export const toSingular = (collection: Collection) =>
	collection === "people" ? "person" : collection.slice(0, -1);

/** The collection an author names by one entry or by all; undefined where it is none. */
export function findCollection(name: string): Collection | undefined {
	return collectionNames.find((collection) => collection === name || toSingular(collection) === name);
}

/** A title as an address: lower-case words joined by hyphens; empty where nothing of it can be one. */
export function toSlug(title: string): string {
	return title
		.normalize("NFKD")
		.replace(/[\u0300-\u036f’']/g, "")
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");
}

/**
 * A file that passes the check as it is, kept back as a draft until its author takes that line out.
 *
 * @param fields what the author gave; they replace what would stand there, and join it
 */
export function createEntry(
	collection: Collection,
	title: string,
	fields: Record<string, unknown>,
	{ person, today, order }: SiteContext,
): string {
	const figure = (label: string) => ({ value: "0", label, section: "first-section" });
	const paper = { ...UNTIL_THEN.paper, start: today };
	const own: Record<Collection, object> = {
		people: { headline: UNTIL_THEN.headline },
		roles: {
			person,
			order,
			position: UNTIL_THEN.position,
			organization: title,
			figures: UNTIL_THEN.labels.map(figure),
		},
		projects: { person, kind: "software", ...(fields.kind === "paper" ? { paper } : {}) },
		posts: { person, published: today, tags: [UNTIL_THEN.tag] },
		systems: { person, order },
	};
	const frontmatter = { title, summary: TEMPLATE_SUMMARY, state: "draft", ...own[collection], ...fields };
	return `---\n${stringify(frontmatter, { lineWidth: 0 })}---\n\n${UNTIL_THEN.body}`;
}
