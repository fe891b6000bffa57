import { Filled } from "@/components/page/filled";
import {
	getStateLabel,
	languageOf,
	type Person,
	type Post,
	type Project,
	type Role,
	type System,
} from "@/lib/content/read/query";
import { directionOf } from "@/lib/content/schema/languages";
import { getCredit, nameOf } from "@/lib/site/facts/credit";
import { languageAttributes, wordAttributes } from "@/lib/site/facts/language";
import { pathOf, personPath } from "@/lib/site/routes";
import type { LocalWords } from "@/lib/words/languages";
import { RoleDates } from "./dates";

type Listed = Role | Project | Post | System;

/** Renders related entries of other collections by kind, or nothing if there are none. */
export function Related({
	of,
	words,
	groups,
}: {
	/** The entry of the page. */
	of: Listed;
	words: LocalWords;
	groups: { title: string; entries: Listed[] }[];
}) {
	const filled = groups.filter(({ entries }) => entries.length > 0);
	if (filled.length === 0) return null;
	return (
		<aside
			{...wordAttributes(of)}
			aria-label={words.entry.related}
			className="mt-16 grid gap-8 border-t border-rule pt-8 md:grid-cols-2"
			data-no-print
		>
			{filled.map(({ title, entries }) => (
				<div key={title}>
					<h2 className="mb-3 font-sans text-small font-semibold tracking-normal">{title}</h2>
					<ul className="grid gap-3">
						{entries.map((entry) => (
							<li key={pathOf(entry)}>
								<a
									href={pathOf(entry)}
									className="font-serif text-lead leading-tight"
									{...attributesWithin(of, entry)}
								>
									{entry.title}
								</a>
								{lineOf(entry) && <span className="block text-small text-muted">{lineOf(entry)}</span>}
							</li>
						))}
					</ul>
				</div>
			))}
		</aside>
	);
}

/** Returns HTML attributes for an entry's title among the words around another entry. */
function attributesWithin(of: Listed, entry: Listed) {
	if (!wordAttributes(of).lang) return languageAttributes(entry);
	const language = languageOf(entry);
	return language === languageOf(of) ? {} : { lang: language, dir: directionOf(language) };
}

function lineOf(entry: Listed): string {
	return [getStateLabel(entry), getCredit(entry), describeEntry(entry)].filter(Boolean).join(" · ");
}

function describeEntry(entry: Listed): string | undefined {
	// Pages that name a model show its drawing and caption instead of a row.
	if (entry.collection === "systems") return undefined;
	return entry.collection === "roles" ? entry.position : entry.summary;
}

/** Renders links to the previous and the next entry, in the order of the index. */
export function Pager({
	of,
	words,
	label,
	previous,
	next,
}: {
	/** The entry of the page. */
	of: Listed;
	words: LocalWords;
	label: string;
	previous: Listed | undefined;
	next: Listed | undefined;
}) {
	if (!previous && !next) return null;
	return (
		<nav
			{...wordAttributes(of)}
			aria-label={label}
			className="mt-16 flex flex-wrap justify-between gap-6 border-t border-rule pt-6"
			data-no-print
		>
			{previous && <PagerLink of={of} entry={previous} rel="prev" words={words} />}
			{next && <PagerLink of={of} entry={next} rel="next" words={words} />}
		</nav>
	);
}

function PagerLink({
	of,
	entry,
	rel,
	words,
}: {
	of: Listed;
	entry: Listed;
	rel: "prev" | "next";
	words: LocalWords;
}) {
	return (
		<a
			href={pathOf(entry)}
			rel={rel}
			className={rel === "next" ? "ms-auto text-end no-underline" : "no-underline"}
		>
			<span className="block text-small text-muted">
				{rel === "next" ? words.entry.later : words.entry.earlier}
			</span>
			<span className="font-serif text-lead leading-tight" {...attributesWithin(of, entry)}>
				{entry.title}
			</span>
			{entry.collection === "roles" && (
				<span className="block text-small text-muted">
					{entry.position}
					{(entry.start || entry.end) && " · "}
					<RoleDates role={entry} words={words} />
				</span>
			)}
		</a>
	);
}

/** Renders the author of a post, with a link to that person's page. */
export function Byline({ person, words }: { person: Person; words: LocalWords }) {
	const name = (
		<a href={personPath(person)} className="p-author h-card">
			{nameOf(person, words)}
		</a>
	);
	return (
		<span>
			<Filled text={words.people.by} of={{ name }} />
		</span>
	);
}
