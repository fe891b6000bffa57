import { toBoxPath } from "@/components/system/drawing/box";
import { Headline } from "@/components/system/drawing/headline";
import { NarrowSheet, Sheets } from "@/components/system/drawing/sheets";
import { type SvgLabel, SvgLabels } from "@/components/system/drawing/svg-labels";
import { provisionedLane, type Snapshot, type State, snapshot, type TierReading } from "../model";
import { chooseBlock, describeBlocks } from "./blocks";
import { fills } from "./colors";
import { getSlotsHeight, Slots } from "./slots";
import { countShed, describeOverload, describeStarvation, formatWaitInSeconds } from "./waits";
import { type OnTurn, WeightGrip } from "./weight-grip";

/** Layout of the drawing: each lane has one line on wide screens. On phones the share of service is below the queue. */
interface Plan {
	width: number;
	/** Height of a lane, and top of the first. */
	lane: number;
	top: number;
	/** Offset of the queue from a lane's middle, and its right edge. */
	queue: { left: number; right: number; pitch: number; down: number };
	/** The bar of the share of service: its width is that of 100%. */
	share: { left: number; width: number; down: number };
	/** Right edge of the share of requests that are shed, and its offset from a lane's middle, as for the wait. */
	shed: { right: number; down: number };
	labels: readonly SvgLabel[];
	/** Position of the heading of the queues, which says how many requests a block is. */
	waiting: { x: number; y: number };
	/** Offset of "highest" and "lowest" from the name of the first and the last tier. */
	rank: { x: number; y: number };
}

/** Width of the number of waiting requests. */
const COUNT = 40;

const wide: Plan = {
	width: 720,
	lane: 30,
	top: 52,
	queue: { left: 100, right: 344, pitch: 11, down: 0 },
	share: { left: 372, width: 180, down: 0 },
	shed: { right: 596, down: 0 },
	labels: [
		{ text: "priority", x: 0, y: 44 },
		{ text: "share of service", x: 372, y: 44 },
		{ text: "rejected", x: 596, y: 44, end: true },
		{ text: "the rest waits", x: 720, y: 44, end: true },
	],
	waiting: { x: 100, y: 44 },
	rank: { x: 38, y: 0 },
};

const narrow: Plan = {
	width: 320,
	lane: 44,
	top: 60,
	queue: { left: 58, right: 195, pitch: 11, down: -10 },
	share: { left: 58, width: 160, down: 10 },
	shed: { right: 246, down: 0 },
	labels: [
		{ text: "priority", x: 0, y: 55 },
		{ text: "share of service", x: 58, y: 55 },
		{ text: "rejected", x: 246, y: 55, end: true },
		{ text: "rest waits", x: 320, y: 55, end: true },
	],
	waiting: { x: 58, y: 39 },
	rank: { x: 0, y: 15 },
};

/** Draws the queues and the served shares of the tiers, and with a reservation the running requests. */
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
	const lanesFoot = plan.top + lanes.length * plan.lane;
	// Without a reservation, the running requests are not part of the picture.
	const hasSlots = reading.variants.some(({ reserved }) => reserved > 0);
	const block = chooseBlock(reading.totals.waiting, roomOf(plan));
	const drawing = (
		<>
			<Headline>{describeOverload(reading)}</Headline>
			<SvgLabels of={[...plan.labels, { text: describeBlocks(block), ...plan.waiting }]} />
			{lanes.map((lane, row) => (
				<Lane key={lane.name} {...{ lane, row, block, plan }} middle={plan.top + (row + 0.5) * plan.lane} />
			))}
			{hasSlots && <Slots state={state} reading={reading} top={lanesFoot + 10} width={plan.width} />}
		</>
	);
	const objects =
		onTurn &&
		lanes.map((lane, row) => (
			<WeightGrip
				key={lane.name}
				{...{ lane, plan, onTurn }}
				isFirst={row === 0}
				values={state.parameters}
				middle={plan.top + (row + 0.5) * plan.lane}
			/>
		));
	const height = lanesFoot + (hasSlots ? 10 + getSlotsHeight(reading) : 4);
	return { width: plan.width, height, drawing, objects };
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

function Lane({
	lane,
	row,
	block,
	middle,
	plan,
}: {
	lane: TierReading;
	row: number;
	/** Number of waiting requests that a block stands for. */
	block: number;
	middle: number;
	plan: Plan;
}) {
	const { queue, share, width } = plan;
	const room = roomOf(plan);
	const isLonger = lane.waiting > room * block;
	const visible = isLonger ? room - 1 : lane.waiting / block;
	const isReserved = lane.name === "Provisioned";
	const waits = queue.down;
	const served = share.down;
	const rank = row === 0 ? "highest" : row === provisionedLane - 1 && "lowest";
	return (
		// Local coordinates make the markup of all lanes alike, so that it compresses well.
		<g transform={`translate(0 ${middle})`}>
			<text y={4 - (rank ? plan.rank.y / 2 : 0)} className={`fill-ink ${isReserved ? "" : "font-mono"}`}>
				{isReserved ? "reserved" : lane.name}
			</text>
			{rank && (
				<text x={plan.rank.x} y={4 + plan.rank.y / 2} className="fill-muted">
					{rank}
				</text>
			)}
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
						width={Math.round(share.width * lane.share)}
						height={12}
						rx={2}
						className={fills[row]}
					/>
					<rect
						x={Math.round(share.left + share.width * lane.fairShare) - 1}
						y={served - 9}
						width={2}
						height={18}
						className="fill-ink"
					/>
				</>
			)}
			<text x={plan.shed.right} y={plan.shed.down + 4} textAnchor="end" className="fill-ink font-mono">
				{formatShed(lane)}
			</text>
			<text x={width} y={plan.shed.down + 4} textAnchor="end" className="fill-ink font-mono">
				{formatWaitInSeconds(lane.waitP95, lane)}
			</text>
		</g>
	);
}

/** Formats the share of a tier’s requests that were shed since the start. */
function formatShed(lane: TierReading): string {
	return lane.arrived > 0 ? `${Math.round((100 * countShed(lane)) / lane.arrived)}%` : "–";
}

/** Returns the number of blocks for which a queue has room. */
const roomOf = ({ queue }: Plan) => Math.floor((queue.right - queue.left - COUNT) / queue.pitch);

/** Returns one path of a row of blocks that ends on the right. Of the last one, only a part is drawn. */
function cells(count: number, right: number, pitch: number, top: number, height: number): string {
	return Array.from({ length: Math.ceil(count) }, (_, index) => {
		const width = Math.max(2, Math.round(Math.min(1, count - index) * (pitch - 3)));
		return toBoxPath(right - index * pitch - 3 - width, top, width, height, Math.min(2, width / 2));
	}).join("");
}

function labelOf({ seconds, totals, tiers }: Snapshot): string {
	const busiest = tiers.reduce((most, tier) => (tier.waiting > most.waiting ? tier : most));
	return `After ${seconds.toFixed(1)} s: ${totals.waiting} requests wait, most of them in ${busiest.name}; ${totals.running} run.${describeStarvation(tiers)}`;
}
