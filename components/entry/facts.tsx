import { Children, type ReactNode } from "react";
import { getSiteWords } from "@/lib/content/read/words";
import type { LocalWords } from "@/lib/words/languages";

/** Renders facts about an entry side by side. Skips empty children. */
export function FactList({ words = getSiteWords(), children }: { words?: LocalWords; children: ReactNode }) {
	return (
		<ul aria-label={words.facts.facts} className="flex flex-wrap gap-x-6 gap-y-1 text-small text-muted">
			{Children.map(children, (fact) => fact && <li>{fact}</li>)}
		</ul>
	);
}
