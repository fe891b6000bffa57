export interface KeyFigure {
	value: string;
	label: string;
	/** Link to the section that explains the figure. */
	href: string;
}

/** Renders key figures side by side, each as a link to the section that explains it. */
export function KeyFigures({ figures }: { figures: KeyFigure[] }) {
	if (figures.length === 0) return null;
	return (
		<ul className="grid grid-cols-2 gap-x-6 border-y border-rule md:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]">
			{figures.map(({ value, label, href }) => (
				<li key={href + value}>
					<a href={href} className="block h-full py-4 no-underline">
						<b className="block font-serif text-section leading-tight font-normal tabular-nums">{value}</b>{" "}
						<span className="block text-small leading-snug text-muted">{label}</span>
					</a>
				</li>
			))}
		</ul>
	);
}
