import { boxPath } from "@/components/system/box";
import { NarrowSheet, Sheets } from "@/components/system/sheets";
import { type SvgLabel, SvgLabels } from "@/components/system/svg-labels";
import { provisionedLane, type Snapshot, type State, snapshot, type TierReading } from "../model";
import { fills } from "./colors";
import { Slots } from "./slots";
import { starvedIn, wordsOf } from "./waits";
import { type OnTurn, WeightGrip } from "./weight-grip";

/** Where things stand: in one line a lane on wide screens, in two on phones. */
interface Plan {
	width: number;
	/** Height of a lane, and where the first begins. */
	lane: number;
	top: number;
	/** What waits, from a lane's middle, and where it ends on the right. */
	queue: { left: number; right: number; pitch: number; down: number };
	share: { left: number; width: number; down: number };
	heads: readonly SvgLabel[];
}

const wide: Plan = {
	width: 720,
	lane: 30,
	top: 26,
	queue: { left: 64, right: 400, pitch: 11, down: 0 },
	share: { left: 424, width: 150, down: 0 },
	heads: [
		{ says: "waiting", x: 64, y: 12 },
		{ says: "share of service (mark: by weight)", x: 424, y: 12 },
		{ says: "p95 wait", x: 720, y: 12, end: true },
	],
};

const narrow: Plan = {
	width: 320,
	lane: 48,
	top: 44,
	queue: { left: 64, right: 320, pitch: 11, down: -11 },
	share: { left: 64, width: 96, down: 11 },
	heads: [
		{ says: "above: requests waiting", x: 0, y: 13 },
		{ says: "below: share of service (mark: by weight)", x: 0, y: 30 },
		{ says: "p95 wait", x: 320, y: 30, end: true },
	],
};

/** A run as it stands: who waits, who is served in what share, and what runs on every variant. */
export function Drawing({ state, onTurn }: { state: State; onTurn: OnTurn }) {
	const reading = snapshot(state);
	return (
		<Sheets
			label={labelOf(reading)}
			wide={sheet(state, reading, wide, onTurn)}
			narrow={sheet(state, reading, narrow, onTurn)}
		/>
	);
}

/** The same in the arrangement for phones alone: for prose, where its caption stands beside it. */
export function NarrowDrawing({ state }: { state: State }) {
	const reading = snapshot(state);
	return <NarrowSheet label={labelOf(reading)} narrow={sheet(state, reading, narrow)} />;
}

function sheet(state: State, reading: Snapshot, plan: Plan, onTurn?: OnTurn) {
	const lanes = reading.tiers.filter(({ arrived }, row) => row !== provisionedLane || arrived > 0);
	const slotsTop = plan.top + lanes.length * plan.lane + 34;
	const drawing = (
		<>
			<SvgLabels of={plan.heads} />
			{lanes.map((lane, row) => (
				<Lane key={lane.name} lane={lane} row={row} middle={plan.top + (row + 0.5) * plan.lane} plan={plan} />
			))}
			<text x={0} y={slotsTop - 10} className="fill-muted">
				running, by variant
			</text>
			<Slots state={state} reading={reading} top={slotsTop} width={plan.width} />
		</>
	);
	const objects =
		onTurn &&
		lanes.map((lane, row) => (
			<WeightGrip
				key={lane.name}
				{...{ lane, plan, onTurn }}
				values={state.parameters}
				middle={plan.top + (row + 0.5) * plan.lane}
			/>
		));
	return { width: plan.width, height: slotsTop + reading.variants.length * 17 + 4, drawing, objects };
}

/** The same without words, small: the queues alone. */
export function Glyph({ state }: { state: State }) {
	const { tiers } = snapshot(state);
	return (
		<svg viewBox="0 0 300 112" className="w-full" aria-hidden="true">
			{tiers.slice(0, provisionedLane).map(({ name, waiting }, row) => (
				<g key={name}>
					<line x1={0} x2={300} y1={8 + row * 16} y2={8 + row * 16} className="stroke-rule" />
					<path d={cells(Math.min(waiting, 23), 301, 13, 3 + row * 16, 10)} className={fills[row]} />
				</g>
			))}
		</svg>
	);
}

function Lane({ lane, row, middle, plan }: { lane: TierReading; row: number; middle: number; plan: Plan }) {
	const { queue, share, width } = plan;
	const room = Math.floor((queue.right - queue.left - 40) / queue.pitch);
	const drawn = Math.min(lane.waiting, room);
	const waits = queue.down;
	const served = share.down;
	return (
		// In coordinates of its own: what is the same in every lane is then written the same, and compresses to nothing.
		<g transform={`translate(0 ${middle})`}>
			<text x={0} y={waits + 4} className="fill-ink font-mono">
				{lane.name === "Provisioned" ? "reserved" : lane.name}
			</text>
			<line
				x1={queue.left + (lane.waiting > drawn ? 40 : 0)}
				x2={queue.right}
				y1={waits}
				y2={waits}
				className="stroke-rule"
			/>
			<path d={cells(drawn, queue.right, queue.pitch, waits - 8, 16)} className={fills[row]} />
			<text x={queue.left} y={waits + 4} className="fill-muted font-mono">
				{lane.waiting > drawn && `+${lane.waiting - drawn}`}
			</text>
			{lane.share !== undefined && lane.fairShare !== undefined && (
				<>
					<rect
						x={share.left}
						y={served - 6}
						width={Math.round(share.width * 2 * Math.min(0.5, lane.share))}
						height={12}
						rx={2}
						className={fills[row]}
					/>
					<rect
						x={Math.round(share.left + share.width * 2 * lane.fairShare) - 1}
						y={served - 9}
						width={2}
						height={18}
						className="fill-ink"
					/>
					<text x={share.left + share.width + 12} y={served + 4} className="fill-ink font-mono">
						{`${(lane.share * 100).toFixed(1)}%`}
					</text>
				</>
			)}
			<text x={width} y={served + 4} textAnchor="end" className="fill-ink font-mono">
				{wordsOf(lane.waitP95, lane)}
			</text>
		</g>
	);
}

/** Requests in a row that ends on the right, as one path. */
function cells(count: number, right: number, pitch: number, top: number, height: number): string {
	return Array.from({ length: count }, (_, place) =>
		boxPath(right - (place + 1) * pitch, top, pitch - 3, height, 2),
	).join("");
}

function labelOf({ seconds, totals, tiers }: Snapshot): string {
	const busiest = tiers.reduce((most, tier) => (tier.waiting > most.waiting ? tier : most));
	return `After ${seconds.toFixed(1)} s: ${totals.waiting} requests wait, most of them in ${busiest.name}; ${totals.running} run.${starvedIn(tiers)}`;
}
