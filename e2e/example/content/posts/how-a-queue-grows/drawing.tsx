/** Draws a queue of three boxes. */
export function Drawing() {
	return (
		<svg viewBox="0 0 320 60" role="img" aria-label="Three boxes in a row">
			{[0, 60, 120].map((x) => (
				<rect key={x} x={x} y={10} width={40} height={40} className="fill-tier-1" />
			))}
			<text x={180} y={35} className="fill-ink">
				three requests
			</text>
		</svg>
	);
}
