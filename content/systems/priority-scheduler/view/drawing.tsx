import { toBoxPath } from "@/components/system/box";
import { NarrowSheet, Sheets } from "@/components/system/sheets";
import { type SvgLabel, SvgLabels } from "@/components/system/svg-labels";
import { provisionedLane, type Snapshot, type State, snapshot, type TierReading } from "../model";
import { fills } from "./colors";
import { Slots } from "./slots";
import { countShed, describeStarvation, formatWait } from "./waits";
import { type OnTurn, WeightGrip } from "./weight-grip";

/** Layout of the drawing: each lane has one line on wide screens. On phones the share of service is below the queue. */
interface Plan {
	width: number;
	/** Height of a lane, and top of the first. */
	lane: number;
	top: number;
	/** Offset of the queue from a lane's middle, and its right edge. */
	queue: { left: number; right: number; pitch: number; down: number };
	share: { left: number; width: number; down: number };
	/** Right edge of the share of requests that are shed, and its offset from a lane's middle, as for the wait. */
	shed: { right: number; down: number };
	labels: readonly SvgLabel[];
}

/** Width of the number of waiting requests. */
const COUNT = 40;

const wide: Plan = {
	width: 720,
	lane: 30,
	top: 40,
	queue: { left: 64, right: 330, pitch: 11, down: 0 },
	share: { left: 354, width: 110, down: 0 },
	shed: { right: 612, down: 0 },
	labels: [
		{ text: "highest first", x: 0, y: 28 },
		{ text: "waiting", x: 64, y: 12 },
		{ text: "share of service", x: 354, y: 12 },
		{ text: "drag a circle to change", x: 354, y: 28 },
		{ text: "rejected", x: 612, y: 12, end: true },
		{ text: "of its requests", x: 612, y: 28, end: true },
		{ text: "p95 wait", x: 720, y: 12, end: true },
		{ text: "of those let in", x: 720, y: 28, end: true },
	],
};

const narrow: Plan = {
	width: 320,
	lane: 44,
	top: 38,
	queue: { left: 56, right: 204, pitch: 11, down: -10 },
	share: { left: 56, width: 96, down: 10 },
	shed: { right: 248, down: 0 },
	labels: [
		{ text: "highest", x: 0, y: 13 },
		{ text: "first", x: 0, y: 30 },
		{ text: "waiting", x: 56, y: 13 },
		{ text: "rejected", x: 248, y: 13, end: true },
		{ text: "p95 wait", x: 320, y: 13, end: true },
		{ text: "share of service: drag a circle to change", x: 56, y: 30 },
	],
};

/** Draws the queues, the served shares of the tiers, and the running requests of every variant. */
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

/** Draws the phone layout, for prose with the caption beside it. */
export function NarrowDrawing({ state }: { state: State }) {
	const reading = snapshot(state);
	return <NarrowSheet label={labelOf(reading)} narrow={sheet(state, reading, narrow)} />;
}

function sheet(state: State, reading: Snapshot, plan: Plan, onTurn?: OnTurn) {
	const lanes = reading.tiers.filter(({ arrived }, row) => row !== provisionedLane || arrived > 0);
	const slotsTop = plan.top + lanes.length * plan.lane + 34;
	const drawing = (
		<>
			<SvgLabels of={plan.labels} />
			{lanes.map((lane, row) => (
				<Lane key={lane.name} lane={lane} row={row} middle={plan.top + (row + 0.5) * plan.lane} plan={plan} />
			))}
			<text x={0} y={slotsTop - 10} className="fill-muted">
				running: a row per model variant, a box per slot
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

/** Draws the wordless thumbnail: the queues. */
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
	const room = Math.floor((queue.right - queue.left - COUNT) / queue.pitch);
	const isLonger = lane.waiting > room;
	const visible = isLonger ? room - 1 : lane.waiting;
	const isReserved = lane.name === "Provisioned";
	const waits = queue.down;
	const served = share.down;
	return (
		// Local coordinates make the markup of all lanes alike, so that it compresses well.
		<g transform={`translate(0 ${middle})`}>
			<text x={0} y={plan.shed.down + 4} className={`fill-ink ${isReserved ? "" : "font-mono"}`}>
				{isReserved ? "reserved" : lane.name}
			</text>
			<line x1={queue.left + COUNT} x2={queue.right} y1={waits} y2={waits} className="stroke-rule" />
			<path d={cells(visible, queue.right, queue.pitch, waits - 8, 16)} className={fills[row]} />
			{isLonger && (
				<text x={queue.right - room * queue.pitch} y={waits + 4} className="fill-ink">
					…
				</text>
			)}
			<text x={queue.left} y={waits + 4} className="fill-ink font-mono">
				{lane.waiting}
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
			<text x={plan.shed.right} y={plan.shed.down + 4} textAnchor="end" className="fill-ink font-mono">
				{formatShed(lane)}
			</text>
			<text x={width} y={plan.shed.down + 4} textAnchor="end" className="fill-ink font-mono">
				{formatWait(lane.waitP95, lane)}
			</text>
		</g>
	);
}

/** Formats the share of a tier’s requests that were shed since the start. */
function formatShed(lane: TierReading): string {
	return lane.arrived > 0 ? `${Math.round((100 * countShed(lane)) / lane.arrived)}%` : "–";
}

/** Returns one path of a row of requests that ends on the right. */
function cells(count: number, right: number, pitch: number, top: number, height: number): string {
	return Array.from({ length: count }, (_, index) =>
		toBoxPath(right - (index + 1) * pitch, top, pitch - 3, height, 2),
	).join("");
}

function labelOf({ seconds, totals, tiers }: Snapshot): string {
	const busiest = tiers.reduce((most, tier) => (tier.waiting > most.waiting ? tier : most));
	return `After ${seconds.toFixed(1)} s: ${totals.waiting} requests wait, most of them in ${busiest.name}; ${totals.running} run.${describeStarvation(tiers)}`;
}
