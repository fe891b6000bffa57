/** Labels seconds below a chart. Those at its edges stay within it. */
export function SecondLabels({
	seconds,
	x,
	y,
	left,
	right,
}: {
	seconds: readonly number[];
	/** Returns the position of a time in ms. */
	x: (time: number) => number;
	y: number;
	left: number;
	right: number;
}) {
	return seconds.map((second) => {
		const at = x(second * 1000);
		return (
			<text
				key={second}
				x={at}
				y={y}
				textAnchor={at > right - 16 ? "end" : at < left + 16 ? "start" : "middle"}
				className="fill-muted tabular-nums"
			>
				{`${second} s`}
			</text>
		);
	});
}
