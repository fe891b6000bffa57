import type { SectionSummary } from "@/lib/content/read/outline";

/** The two ways to read a long role. Which one shows is the address's fragment, so it works without script. */
export function Views() {
	return (
		<nav aria-label="Reading" className="views flex gap-5 text-small" data-no-print>
			<a href="#in-depth">In depth</a>
			<a href="#in-brief">In brief</a>
		</nav>
	);
}

/** Each section's first sentence, with the way to the whole. */
export function InBrief({ sections }: { sections: SectionSummary[] }) {
	return (
		<section id="in-brief" aria-label="In brief" className="prose">
			<dl className="grid gap-6">
				{sections.map(({ anchor, text, sentence }) => (
					<div key={anchor}>
						<dt className="font-serif text-row leading-tight">
							<a href={`#${anchor}`} className="no-underline">
								{text}
							</a>
						</dt>
						<dd className="mt-1">{sentence}</dd>
					</div>
				))}
			</dl>
		</section>
	);
}
