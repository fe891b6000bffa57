import type { Heading } from "@/lib/content/read/outline";
import type { Role } from "@/lib/content/read/query";
import type { LocalWords } from "@/lib/words/languages";

/**
 * Renders the switch between the two views of a long role. The URL's fragment selects the view, so it works without
 * script.
 */
export function Views({ words: { entry } }: { words: LocalWords }) {
	return (
		<nav aria-label={entry.views} className="views flex gap-5 text-small" data-no-print>
			<a href="#in-depth">{entry.inDepth}</a>
			<a href="#in-brief">{entry.inBrief}</a>
		</nav>
	);
}

/** Renders the first highlight of each section below its heading, in the order of the page. */
export function InBrief({
	role,
	headings,
	words: { entry },
}: {
	role: Role;
	headings: Heading[];
	words: LocalWords;
}) {
	const sections = headings.flatMap(({ anchor, text }) => {
		const highlight = role.highlights.find(({ section }) => section === anchor);
		return highlight ? [{ anchor, text, summary: highlight.text }] : [];
	});
	return (
		<section id="in-brief" aria-label={entry.inBrief} className="prose">
			<dl className="grid gap-6">
				{sections.map(({ anchor, text, summary }) => (
					<div key={anchor}>
						<dt className="font-serif text-row leading-tight">
							<a href={`#${anchor}`} className="no-underline">
								{text}
							</a>
						</dt>
						<dd className="mt-1">{summary}</dd>
					</div>
				))}
			</dl>
		</section>
	);
}
