import type { Entry } from "./entry";

export type State = "published" | "unlisted" | "scheduled" | "draft";

/** The day this build, or this request of a development server, takes for today: YYYY-MM-DD, in UTC. AS_OF puts another in its place. */
export const today = () => (process.env.AS_OF ? checkedDay(process.env.AS_OF) : utcDay(new Date()));

const utcDay = (date: Date) => date.toISOString().slice(0, 10);

/** Whether a day has begun. */
export const hasBegun = (day: string, now = Date.now()): boolean => Date.parse(day) <= now;

/** A day, compared as text: whatever sorts behind all days would publish all that is scheduled. */
function checkedDay(text: string): string {
	const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(text) : undefined;
	if (date && !Number.isNaN(date.getTime()) && utcDay(date) === text) return text;
	throw new Error(`AS_OF is ${JSON.stringify(text)}: expected a day that exists, as YYYY-MM-DD`);
}

/** The one state every surface goes by. A post whose day has not come is scheduled. */
export function stateOf(entry: Entry): State {
	if (entry.state === "draft") return "draft";
	return getPublicDay(entry) > today() ? "scheduled" : entry.state;
}

/** The first day on which the entry has a page, as YYYY-MM-DD; a draft’s comes after all others. */
export function getPublicDay(entry: Entry): string {
	if (entry.state === "draft") return "9999-12-31";
	return entry.collection === "posts" ? entry.published : "0000-01-01";
}

/** Whether the public can see the entry's page. */
export function isPublic(entry: Entry): boolean {
	return stateOf(entry) === "published" || stateOf(entry) === "unlisted";
}

/** The first day from now on which the public can see the entry's page: what it names must be there by then. */
export function getVisibleDay(entry: Entry): string {
	return getPublicDay(entry) > today() ? getPublicDay(entry) : today();
}
