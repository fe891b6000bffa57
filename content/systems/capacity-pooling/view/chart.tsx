import { type Point, toLinePath } from "@/components/system/drawing/line-path";
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
	// The shaped pool’s line lies within the curve. Its number is beside the chart.
	const shaped = worlds.filter(({ name }) => name === "pooled and shaped");
	const others = worlds.filter((world) => !shaped.includes(world));
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
			<path d={toLinePath(line)} className="fill-none stroke-ink" />
			{shaped.map(({ name, servers }) => (
				<text
					key={name}
					x={right + 12}
					y={top + down(servers) + 4}
					className={`fill-ink tabular-nums ${small}`}
				>
					{wholeServers(servers)}
				</text>
			))}
			{placeLabels(others, (servers) => top + down(servers), pitch).map(({ text, y }) => (
				<text
					key={text}
					x={left + 6}
					y={y - 7}
					paintOrder="stroke"
					strokeWidth={4}
					className={`fill-ink stroke-raised ${small}`}
				>
					{text}
				</text>
			))}
		</>
	);
}

/** Returns the number of servers at the top of the chart. */
export const topOf = (past: readonly number[], worlds: readonly WorldReading[]): number =>
	Math.max(1, ...past, ...worlds.map(({ servers }) => Number(wholeServers(servers)))) * 1.06;

/** Returns the lines' labels with the positions of their lines. Lines that are too close share one label. */
function placeLabels(worlds: readonly WorldReading[], y: (servers: number) => number, pitch: number) {
	const labels: { text: string; y: number }[] = [];
	for (const { name, servers } of worlds) {
		const [last, at] = [labels.at(-1), y(servers)];
		const number = wholeServers(servers);
		if (!last || Math.abs(last.y - at) > pitch) labels.push({ text: `${name}: ${number}`, y: at });
		else Object.assign(last, { text: `${last.text}, ${name}: ${number}`, y: Math.min(last.y, at) });
	}
	return labels;
}
