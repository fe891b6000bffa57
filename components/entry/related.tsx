import {
	getStateLabel,
	type Person,
	type Post,
	type Project,
	type Role,
	type System,
} from "@/lib/content/read/query";
import { getCredit, nameOf } from "@/lib/site/credit";
import { languageAttributes } from "@/lib/site/language";
import { pathOf, personPath } from "@/lib/site/routes";
import { RoleDates } from "./dates";

type Listed = Role | Project | Post | System;

/** Renders related entries of other collections by kind, or nothing if there are none. */
export function Related({ groups }: { groups: { title: string; entries: Listed[] }[] }) {
	const filled = groups.filter(({ entries }) => entries.length > 0);
	if (filled.length === 0) return null;
	return (
		<aside
			aria-label="Related"
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
									{...languageAttributes(entry)}
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
	label,
	previous,
	next,
}: {
	label: string;
	previous: Listed | undefined;
	next: Listed | undefined;
}) {
	if (!previous && !next) return null;
	return (
		<nav
			aria-label={label}
			className="mt-16 flex flex-wrap justify-between gap-6 border-t border-rule pt-6"
			data-no-print
		>
			{previous && <PagerLink entry={previous} rel="prev" label="Earlier" />}
			{next && <PagerLink entry={next} rel="next" label="Later" />}
		</nav>
	);
}

function PagerLink({ entry, rel, label }: { entry: Listed; rel: "prev" | "next"; label: string }) {
	return (
		<a
			href={pathOf(entry)}
			rel={rel}
			className={rel === "next" ? "ml-auto text-right no-underline" : "no-underline"}
		>
			<span className="block text-small text-muted">{label}</span>
			<span className="font-serif text-lead leading-tight" {...languageAttributes(entry)}>
				{entry.title}
			</span>
			{entry.collection === "roles" && (
				<span className="block text-small text-muted">
					{entry.position}
					{(entry.start || entry.end) && " · "}
					<RoleDates role={entry} />
				</span>
			)}
		</a>
	);
}

/** Renders the author of a post, with a link to that person's page. */
export function Byline({ person }: { person: Person }) {
	return (
		<span>
			By{" "}
			<a href={personPath(person)} className="p-author h-card">
				{nameOf(person)}
			</a>
		</span>
	);
}
