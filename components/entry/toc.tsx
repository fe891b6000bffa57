import type { Heading } from "@/lib/content/read/outline";
import type { Entry } from "@/lib/content/schema/entry";
import { en } from "@/lib/words/en";
import type { LocalWords } from "@/lib/words/languages";

/** Returns the classes of the element around a table of contents and an entry's text. */
export const classOfText = ({ body }: Pick<Entry, "body">) =>
	body.includes("<SideNote") ? "with-toc with-side-notes" : "with-toc";

/** Renders a page's table of contents: beside the text if there is room, otherwise collapsed above it. */
export function TableOfContents({ headings, words: { entry } }: { headings: Heading[]; words: LocalWords }) {
	const sections = headings.filter(({ depth }) => depth === 2);
	if (sections.length < 2) return null;
	// The style sheet has the English words.
	const here = entry.stopped === en.entry.stopped ? undefined : entry.stopped;
	return (
		<details className={`toc text-small${here ? " in-words" : ""}`} data-toc data-no-print>
			<summary className="font-semibold">{entry.onThisPage}</summary>
			<nav aria-label={entry.onThisPage}>
				<ol className="mt-3 grid gap-2">
					{sections.map(({ anchor, text }) => (
						<li key={anchor}>
							<a
								href={`#${anchor}`}
								suppressHydrationWarning
								data-here={here}
								className="inline-block leading-snug text-muted no-underline hover:text-accent aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-accent"
							>
								{text}
							</a>
						</li>
					))}
				</ol>
			</nav>
		</details>
	);
}
