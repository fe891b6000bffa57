/**
 * Returns the path data of a box with rounded corners, rounded to a tenth of a unit. Many boxes share one path,
 * because hundreds of elements would be too slow to update each frame.
 */
export function toBoxPath(x: number, y: number, width: number, height: number, round = 0): string {
	const [across, down] = [roundToTenth(width - 2 * round), roundToTenth(height - 2 * round)];
	if (round === 0) return `M${roundToTenth(x)} ${roundToTenth(y)}h${across}v${down}h-${across}z`;
	return `M${roundToTenth(x + round)} ${roundToTenth(y)}h${across}q${round} 0 ${round} ${round}v${down}q0 ${round}-${round} ${round}h-${across}q-${round} 0-${round}-${round}v-${down}q0-${round} ${round}-${round}z`;
}

const roundToTenth = (length: number) => Math.round(length * 10) / 10;
