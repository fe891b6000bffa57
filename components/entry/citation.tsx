import { Fragment } from "react";
import { wordsOf } from "@/lib/content/read/words";
import { doiUrl, type Paper, toBibtex } from "@/lib/site/facts/citation";
import { formatDays } from "@/lib/site/facts/dates";
import { Script } from "../enhance/script";
import { CodeBlock } from "../prose/code-block";

/** Renders a paper's full citation, with BibTeX to copy. */
export function Citation({ project }: { project: Paper }) {
	const words = wordsOf(project);
	const { authors, venue, place, start, end, isbn, doi } = project.paper;
	const when = formatDays(start, end ?? start, words);
	return (
		<section aria-labelledby="citation" className="mt-14 grid max-w-[44em] gap-5">
			<h2 id="citation" className="text-section">
				{words.titles.citation}
			</h2>
			<p>
				{authors.map(({ name, affiliation }, index) => (
					<span key={name}>
						{name} <span className="text-muted">({affiliation})</span>
						{index < authors.length - 1 ? ", " : ". "}
					</span>
				))}
				<cite>{project.title}</cite>. {venue}, {[place, when].filter(Boolean).join(", ")}.
				{isbn && ` ISBN ${isbn}.`} DOI <a href={doiUrl(project)}>{doi}</a>.
			</p>
			<CodeBlock words={words} data-language="bibtex" data-title="BibTeX">
				<code>
					{toBibtex(project)
						.split("\n")
						.map((line) => (
							<Fragment key={line}>
								<span className="line">{line}</span>
								{"\n"}
							</Fragment>
						))}
				</code>
			</CodeBlock>
			<Script program="copy" words={words} />
		</section>
	);
}
