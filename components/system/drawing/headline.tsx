/**
 * Draws the headline of a drawing at its top left: the fact that matters at this moment, in a few words.
 *
 * @param size font size, if the words would not fit otherwise
 */
export function Headline({ size = 19, children }: { size?: number; children: string }) {
	return (
		<text x={0} y={18} fontSize={size} className="fill-ink font-semibold tabular-nums">
			{children}
		</text>
	);
}
