import type { Entry } from "./entry";

export type PublicationState = "published" | "unlisted" | "scheduled" | "draft";

/** Returns today's date in UTC as YYYY-MM-DD. The environment variable AS_OF overrides it. */
export const today = () => (process.env.AS_OF ? checkedDay(process.env.AS_OF) : utcDay(new Date()));

const utcDay = (date: Date) => date.toISOString().slice(0, 10);

/** Converts a day or time to its day in UTC, as YYYY-MM-DD. */
export const toDay = (moment: string) => (moment.length > 10 ? utcDay(new Date(moment)) : moment);

/** Returns whether a day has begun. */
export const hasBegun = (day: string, now = Date.now()): boolean => Date.parse(day) <= now;

/** Validates a day. Days are compared as text, so an invalid one could publish all scheduled entries. */
function checkedDay(text: string): string {
	const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(text) : undefined;
	if (date && !Number.isNaN(date.getTime()) && utcDay(date) === text) return text;
	throw new Error(`AS_OF is ${JSON.stringify(text)}: expected a day that exists, as YYYY-MM-DD`);
}

/** Returns the state of an entry today. A post with a later day in `published` is scheduled. */
export function stateOf(entry: Entry): PublicationState {
	if (entry.state === "draft") return "draft";
	return getPublicDay(entry) > today() ? "scheduled" : entry.state;
}

/** Returns the first day on which the entry has a page, as YYYY-MM-DD. For a draft, returns the last possible day. */
export function getPublicDay(entry: Entry): string {
	if (entry.state === "draft") return "9999-12-31";
	return entry.collection === "posts" ? toDay(entry.published) : "0000-01-01";
}

/** Returns whether the public can see the entry's page. */
export function isPublic(entry: Entry): boolean {
	return stateOf(entry) === "published" || stateOf(entry) === "unlisted";
}

/**
 * Returns the first day, from today on, on which the public can see the entry's page. The entries that it names must
 * be public by then.
 */
export function getVisibleDay(entry: Entry): string {
	const [day, now] = [getPublicDay(entry), today()];
	return day.localeCompare(now) > 0 ? day : now;
}
