/** Labels the values of a chart's vertical axis, on its left. */
export function ValueLabels({
	values,
	x,
	y,
	format = String,
}: {
	values: readonly number[];
	/** Right edge of the labels. */
	x: number;
	/** Returns the position of a value. */
	y: (value: number) => number;
	format?: (value: number) => string;
}) {
	return values.map((value) => (
		<text key={value} x={x} y={y(value) + 4} textAnchor="end" className="fill-muted tabular-nums">
			{format(value)}
		</text>
	));
}
