import { Children, type ReactNode } from "react";

/** Renders facts about an entry side by side. Skips empty children. */
export function FactList({ children }: { children: ReactNode }) {
	return (
		<ul aria-label="Facts" className="flex flex-wrap gap-x-6 gap-y-1 text-small text-muted">
			{Children.map(children, (fact) => fact && <li>{fact}</li>)}
		</ul>
	);
}
