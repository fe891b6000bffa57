import { getOwner, getPage } from "@/lib/content/read/query";
import { getSiteWords, wordsOf } from "@/lib/content/read/words";
import { getAuthors, namePeople } from "@/lib/site/facts/authors";
import type { EntryPage, Route } from "@/lib/site/routes";
import { choosePlural, fill } from "@/lib/words/format";
import type { LocalWords } from "@/lib/words/languages";

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
	const credit = namePeople(getAuthors(shown), entry ? wordsOf(entry) : getSiteWords());
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
export function describeCard(
	{ title, figure, system, credit }: Card,
	{ text, descriptions }: LocalWords,
): string {
	const shown = [
		title,
		figure && `${figure.value} ${figure.label}`,
		system && descriptions.withDrawing,
		credit,
	];
	return shown
		.filter((part) => part !== undefined)
		.map((part) => (/[.!?…。！？؟]$/.test(part) ? part : fill(text.sentence, { text: part })))
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

/** Returns the number of entries that a page lists, with their kind if they share one. */
function count(lists: EntryPage[]): Pick<Card, "figure"> {
	const [first] = lists;
	if (!first) return {};
	const isUniform = lists.every(({ collection }) => collection === first.collection);
	const { locale, nouns } = getSiteWords();
	const noun = nouns[isUniform ? first.collection : "entries"];
	return { figure: { value: String(lists.length), label: choosePlural(locale, noun, lists.length) } };
}
