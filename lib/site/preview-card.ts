import { getOwner, getPage } from "@/lib/content/read/query";
import { getAuthors, namePeople } from "./authors";
import type { EntryPage, Route } from "./routes";

/** The content of a page's preview, legible at a width of 300 pixels. */
export interface Card {
	title: string;
	/** The one figure to remember. */
	figure?: { value: string; label: string };
	/** Slug of the system whose drawing the card shows. */
	system?: string;
	/** The people whose work the page shows. */
	credit: string;
}

/** Returns the content of a page's preview. */
export function buildCard(shown: Route): Card {
	const { kind, title, entry, lists } = shown;
	const credit = namePeople(getAuthors(shown));
	if (entry) {
		// A person's title is already the name.
		const position = entry.collection === "people" ? entry.position : undefined;
		return { title: entry.title, ...highlightOf(entry), credit: position ?? credit };
	}
	const person = shown.person ?? getOwner();
	const [figure] = person.figures;
	const isOwn = kind === "home" || kind === "resume";
	return {
		title: kind === "home" ? (person.statement ?? person.headline).replaceAll("*", "") : title,
		...(isOwn ? figure && { figure: { value: figure.value, label: figure.label } } : count(lists)),
		credit,
	};
}

/** Describes a card in words, as alternative text. */
export function describeCard({ title, figure, system, credit }: Card): string {
	const shown = [
		title,
		figure && `${figure.value} ${figure.label}`,
		system && "With a drawing of the system",
		credit,
	];
	return shown
		.filter((part) => part !== undefined)
		.map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`))
		.join(" ");
}

/** Returns the drawing of an entry's system, or its first key figure. */
function highlightOf(entry: EntryPage): Pick<Card, "figure" | "system"> {
	if (entry.collection === "systems") return { system: entry.slug };
	if (entry.collection === "posts") {
		const system = entry.systems.find((slug) => getPage("systems", slug));
		return system ? { system } : {};
	}
	const [figure] = entry.figures;
	return figure ? { figure: { value: figure.value, label: figure.label } } : {};
}

const nouns = {
	people: ["person", "people"],
	roles: ["role", "roles"],
	projects: ["project", "projects"],
	posts: ["post", "posts"],
	systems: ["running model", "running models"],
} as const;

/** Returns the number of entries that a page lists, with their kind if they share one. */
function count(lists: EntryPage[]): Pick<Card, "figure"> {
	const [first] = lists;
	if (!first) return {};
	const isUniform = lists.every(({ collection }) => collection === first.collection);
	const [one, many] = isUniform ? nouns[first.collection] : ["entry", "entries"];
	return { figure: { value: String(lists.length), label: lists.length === 1 ? one : many } };
}
