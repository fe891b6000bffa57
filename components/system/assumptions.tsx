import type { LocalWords } from "@/lib/words/languages";

/**
 * Renders a model's assumptions as one paragraph. Reader modes join it to the text above, because both have the same
 * single class.
 */
export function Assumptions({ of, words: { prose } }: { of: readonly string[]; words: LocalWords }) {
	if (of.length === 0) return null;
	return (
		<section aria-labelledby="assumptions" className="prose">
			<h2 id="assumptions">{prose.assumed}</h2>
			<p>{prose.assumedLead}</p>
			<ul>
				{of.map((assumption) => (
					<li key={assumption}>{assumption}</li>
				))}
			</ul>
		</section>
	);
}
