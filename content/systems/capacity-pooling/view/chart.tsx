import { type Point, toLinePath } from "@/components/system/line-path";
import { HISTORY_MINUTES, type WorldReading } from "../model";
import { fillOf } from "./colors";
import type { Plan } from "./plan";
import { wholeServers } from "./whole-servers";

/** Draws the total demand of the last hours, and the servers of each arrangement. */
export function Chart({
	past,
	worlds,
	plan: { chart, small, pitch },
}: {
	past: readonly number[];
	worlds: readonly WorldReading[];
	plan: Plan;
}) {
	const { left, right, top, height } = chart;
	const most = topOf(past, worlds);
	const down = (servers: number) => height * (1 - servers / most);
	const foot = top + height;
	const minute = (right - left) / HISTORY_MINUTES;
	const line = past.map(
		(demand, index): Point => [right - (past.length - 1 - index) * minute, Math.round(top + down(demand))],
	);
	return (
		<>
			<line x1={left} x2={right} y1={foot} y2={foot} className="stroke-rule" />
			<text x={left - 6} y={foot + 4} textAnchor="end" className={`fill-muted ${small}`}>
				0
			</text>
			<text x={left} y={foot + 14} className={`fill-muted ${small}`}>
				{`${HISTORY_MINUTES} minutes ago`}
			</text>
			<text x={right} y={foot + 14} textAnchor="end" className={`fill-muted ${small}`}>
				now
			</text>
			<path d={toLinePath(line)} className="fill-none stroke-ink" />
			{worlds.map(({ name, servers }) => (
				<rect
					key={name}
					x={left}
					y={top + down(servers) - 1}
					width={right - left}
					height={2}
					className={fillOf(name)}
				/>
			))}
			{placeLabels(worlds, (servers) => top + down(servers) + 4, pitch).map(({ number, y }) => (
				<text key={number} x={0} y={y} className={`fill-ink font-mono ${small}`}>
					{number}
				</text>
			))}
		</>
	);
}

/** Returns the number of servers at the top of the chart. */
export const topOf = (past: readonly number[], worlds: readonly WorldReading[]): number =>
	Math.max(1, ...past, ...worlds.map(({ servers }) => Number(wholeServers(servers)))) * 1.06;

/** Returns the lines' labels with their positions. A label moves down to avoid overlap, and equal numbers share one. */
function placeLabels(worlds: readonly WorldReading[], y: (servers: number) => number, pitch: number) {
	const numbers = [...new Set(worlds.map(({ servers }) => Number(wholeServers(servers))))].sort(
		(a, b) => b - a,
	);
	let free = 0;
	return numbers.map((number) => {
		const at = Math.max(free, y(number));
		free = at + pitch;
		return { number, y: at };
	});
}
