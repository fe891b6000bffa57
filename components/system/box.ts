/**
 * Returns the path data of a box with rounded corners, rounded to a tenth of a unit. Many boxes share one path,
 * because hundreds of elements would be too slow to update each frame.
 */
export function boxPath(x: number, y: number, width: number, height: number, round = 0): string {
	const [across, down] = [tenth(width - 2 * round), tenth(height - 2 * round)];
	if (round === 0) return `M${tenth(x)} ${tenth(y)}h${across}v${down}h-${across}z`;
	return `M${tenth(x + round)} ${tenth(y)}h${across}q${round} 0 ${round} ${round}v${down}q0 ${round}-${round} ${round}h-${across}q-${round} 0-${round}-${round}v-${down}q0-${round} ${round}-${round}z`;
}

const tenth = (length: number) => Math.round(length * 10) / 10;
