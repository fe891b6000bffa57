import type { Heading } from "@/lib/content/read/outline";
import type { Role } from "@/lib/content/read/query";

/** The two ways to read a long role. Which one shows is the address's fragment, so it works without script. */
export function Views() {
	return (
		<nav aria-label="Reading" className="views flex gap-5 text-small" data-no-print>
			<a href="#in-depth">In depth</a>
			<a href="#in-brief">In brief</a>
		</nav>
	);
}

/** Renders a role's highlights below the headings of the sections that explain them, in the order of the page. */
export function InBrief({ role, headings }: { role: Role; headings: Heading[] }) {
	const sections = headings
		.map(({ anchor, text }) => ({
			anchor,
			text,
			highlights: role.highlights.filter(({ section }) => section === anchor),
		}))
		.filter(({ highlights }) => highlights.length > 0);
	return (
		<section id="in-brief" aria-label="In brief" className="prose">
			<dl className="grid gap-6">
				{sections.map(({ anchor, text, highlights }) => (
					<div key={anchor}>
						<dt className="font-serif text-row leading-tight">
							<a href={`#${anchor}`} className="no-underline">
								{text}
							</a>
						</dt>
						{highlights.map((highlight) => (
							<dd key={highlight.text} className="mt-1">
								{highlight.text}
							</dd>
						))}
					</div>
				))}
			</dl>
		</section>
	);
}
