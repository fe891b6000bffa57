import type { Heading } from "@/lib/content/read/outline";
import type { Role } from "@/lib/content/read/query";

/**
 * Renders the switch between the two views of a long role. The URL's fragment selects the view, so it works without
 * script.
 */
export function Views() {
	return (
		<nav aria-label="Reading" className="views flex gap-5 text-small" data-no-print>
			<a href="#in-depth">In depth</a>
			<a href="#in-brief">In brief</a>
		</nav>
	);
}

/** Renders the first highlight of each section below its heading, in the order of the page. */
export function InBrief({ role, headings }: { role: Role; headings: Heading[] }) {
	const sections = headings.flatMap(({ anchor, text }) => {
		const highlight = role.highlights.find(({ section }) => section === anchor);
		return highlight ? [{ anchor, text, summary: highlight.text }] : [];
	});
	return (
		<section id="in-brief" aria-label="In brief" className="prose">
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
