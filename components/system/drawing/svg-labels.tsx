/** Start or end position of a label in a drawing. */
export interface Place {
	x: number;
	y: number;
	end?: boolean;
}

/** A label that does not change with the run. */
export interface SvgLabel extends Place {
	text: string;
}

/** Typography of one layout of a drawing. */
export interface Lettering {
	width: number;
	/** Classes of labels and notes. On phones, all text has the sheet's size. */
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
