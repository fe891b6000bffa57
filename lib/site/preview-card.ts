import { getOutline } from "@/lib/content/read/outline";
import { getOwner, getPage, type Post, site } from "@/lib/content/read/query";
import { formatDay } from "./dates";
import type { Page, Route } from "./routes";

/** What the preview of a page shows. */
export interface Card {
	/** Where or what: the organisation, or the kind of page. */
	kicker: string;
	title: string;
	/** The one figure that a visitor remembers. */
	figure?: { value: string; label: string };
	/** Whose page it is. */
	signature: string;
}

/** The preview of a page. */
export function buildCard({ kind, title, entry, lists }: Route): Card {
	if (entry) {
		const author = entry.collection === "people" ? entry : getPage("people", entry.person);
		return {
			kicker: kickerOf(entry),
			title: entry.title,
			...figureOf(entry),
			signature: author?.title ?? site.name,
		};
	}
	const [figure] = getOwner().figures;
	const own = kind === "home" || kind === "resume";
	return {
		kicker: kickers[kind],
		title: kind === "home" ? (getOwner().statement ?? getOwner().headline).replaceAll("*", "") : title,
		...(own ? figure && { figure } : count(lists)),
		signature: getOwner().title,
	};
}

/** A card in words, for people who do not see it. */
export function describeCard({ kicker, title, figure, signature }: Card): string {
	const shown = figure ? `${title}. ${figure.value} ${figure.label}` : title;
	return `${kicker}: ${shown}. ${signature}.`;
}

const kickers: Record<Route["kind"], string> = {
	home: "Portfolio",
	index: "Index",
	tag: "Tag",
	skill: "Skill",
	resume: "Résumé",
	role: "Role",
	project: "Project",
	post: "Post",
	system: "Running model",
	person: "Person",
};

function kickerOf(entry: Page): string {
	switch (entry.collection) {
		case "roles":
			return `${entry.position} · ${entry.organisation}`;
		case "projects":
			return entry.kind === "paper" ? `Paper · ${entry.paper.venueShort}` : "Software";
		case "posts":
			return formatDay(entry.published, site.language);
		case "people":
			return entry.position ?? kickers.person;
		case "systems":
			return kickers.system;
	}
}

function figureOf(entry: Page): Pick<Card, "figure"> {
	if (entry.collection === "posts") return { figure: readingTime(entry) };
	if (entry.collection === "systems") return {};
	const [figure] = entry.figures;
	return figure ? { figure } : {};
}

function readingTime(post: Post) {
	return { value: `${getOutline(post.body).minutes} min`, label: "to read" };
}

const nouns = {
	people: ["person", "people"],
	roles: ["role", "roles"],
	projects: ["project", "projects"],
	posts: ["post", "posts"],
	systems: ["running model", "running models"],
} as const;

/** How many entries a page lists, and what they are where they are all of a kind. */
function count(lists: Page[]): Pick<Card, "figure"> {
	const [first] = lists;
	if (!first) return {};
	const alike = lists.every(({ collection }) => collection === first.collection);
	const [one, many] = alike ? nouns[first.collection] : ["entry", "entries"];
	return { figure: { value: String(lists.length), label: lists.length === 1 ? one : many } };
}
