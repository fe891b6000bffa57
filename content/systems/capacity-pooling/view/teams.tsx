import { toBoxPath } from "@/components/system/drawing/box";
import type { WorldReading } from "../model";
import { fillOf } from "./colors";
import type { Plan } from "./plan";

/** Draws every team of one arrangement: demand, quota, waiting work, and deferred work. */
export function Teams({ world, row, plan }: { world: WorldReading; row: number; plan: Plan }) {
	const { pitch, name, foot, room } = plan.rows;
	const right = plan.width;
	const most = Math.max(
		world.quota * 2,
		...world.teams.map(({ demand, late, deferred }) => Math.max(demand, late + deferred)),
	);
	const height = (servers: number) => (servers / most) * room;
	const quota = foot - height(world.quota);
	return (
		<g transform={`translate(0 ${row * pitch})`}>
			<text x={0} y={name} className={`fill-ink font-semibold ${plan.words}`}>
				{world.name}
				<tspan className="fill-muted font-normal">{`, ${formatQuota(world, plan)}`}</tspan>
			</text>
			{plan.isWordy && (
				<text x={right} y={name} textAnchor="end" className={`fill-muted ${plan.small}`}>
					{describeBars(world)}
				</text>
			)}
			<Bars
				of={world.teams.map(({ demand, late, deferred }) => ({
					demand: Math.round(height(demand)),
					late: Math.ceil(height(late)),
					deferred: Math.ceil(height(deferred)),
				}))}
				{...{ left: 0, right, foot }}
			/>
			{!isShared(world) && <rect y={quota} width={right} height={1.5} className={fillOf(world.name)} />}
			<line x2={right} y1={foot} y2={foot} className="stroke-rule" />
		</g>
	);
}

/** Returns whether teams lend each other the servers that they leave idle. Then no team is limited to its own. */
const isShared = ({ name }: WorldReading) => name !== "apart";

/** Formats the servers per team. */
function formatQuota(world: WorldReading, { isWordy }: Plan): string {
	const quota = world.quota.toFixed(world.quota < 1000 ? 1 : 0);
	if (!isWordy) return `${quota} each`;
	return isShared(world) ? `${quota} servers each, may borrow more` : `${quota} servers each`;
}

/** Describes a row's bars: their meaning in the first row, in other rows only the differences. */
function describeBars(world: WorldReading): string {
	if (!isShared(world)) return "box: a team’s demand; line: its servers";
	return world.teams.some(({ deferred }) => deferred > 0) ? "pale: work delayed" : "";
}

interface Heights {
	demand: number;
	late: number;
	deferred: number;
}

/** Draws all bars of a kind as one path, because separate elements would number in the hundreds. */
function Bars({
	of,
	left,
	right,
	foot,
}: {
	of: readonly Heights[];
	left: number;
	right: number;
	foot: number;
}) {
	const column = (right - left) / of.length;
	const bars = (low: (of: Heights) => number, high: (of: Heights) => number, inset: number) =>
		of
			.map((heights, team) => {
				const tall = high(heights) - low(heights);
				if (tall === 0) return "";
				return toBoxPath(left + team * column + inset, foot - high(heights), column - 3 - 2 * inset, tall);
			})
			.join("");
	const nothing = () => 0;
	const late = (heights: Heights) => heights.late;
	return (
		<>
			<path d={bars(nothing, ({ demand }) => demand, 0.5)} className="fill-none stroke-muted" />
			<path d={bars(late, ({ late, deferred }) => late + deferred, 1)} className="fill-tier-6 opacity-40" />
			<path d={bars(nothing, late, 1)} className="fill-tier-1" />
		</>
	);
}
