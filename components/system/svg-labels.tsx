/** Where words of a drawing begin, or where they end. */
export interface Place {
	x: number;
	y: number;
	end?: boolean;
}

/** Words that stand in a drawing whatever happens in it. */
export interface SvgLabel extends Place {
	text: string;
}

/** What an arrangement of a drawing for one kind of screen is set in. */
export interface Lettering {
	width: number;
	/** Classes of words and of what is said besides; on phones all are as large as the sheet's. */
	words: string;
	small: string;
}

export function SvgLabels({ of, className = "fill-muted" }: { of: readonly SvgLabel[]; className?: string }) {
	return of.map(({ text, x, y, end }) => (
		<text key={`${x} ${y}`} x={x} y={y} textAnchor={end ? "end" : "start"} className={className}>
			{text}
		</text>
	));
}
