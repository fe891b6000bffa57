export interface KeyFigure {
	value: string;
	label: string;
	/** Link to the section that explains the figure. */
	href: string;
}

/**
 * The class that an entry's key figures share with its text. Reader modes extract the text, and include a sibling
 * only if it has the same class and a paragraph.
 */
export const ENTRY_PART = "entry-part";

/** Renders key figures side by side, each as a link to the section that explains it. */
export function KeyFigures({ figures }: { figures: KeyFigure[] }) {
	if (figures.length === 0) return null;
	return (
		<ul className={ENTRY_PART}>
			{figures.map(({ value, label, href }) => (
				<li key={href + value}>
					<a href={href} className="block h-full py-1.5 md:py-4">
						{/* An inline block does not inherit the link's underline. */}
						<b className="inline-block font-serif text-section leading-tight font-normal tabular-nums">
							{value}
						</b>
						<p className="text-small leading-snug text-muted">{label}</p>
					</a>
				</li>
			))}
		</ul>
	);
}
