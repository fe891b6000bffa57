import {
	provisionedLane,
	runningRequests,
	type Snapshot,
	type State,
	snapshot,
	type TierReading,
} from "@/lib/systems/priority-scheduler";
import { tierFills } from "../parts/tier-colours";

const WIDTH = 720;
const LANE = 30;
const QUEUE = { left: 66, right: 400, pitch: 11 };
const SHARE = { left: 424, width: 150 };
const WAIT = 716;
const TOP = 26;

/** Colours by tier; provisioned requests in ink. */
const fills = [...tierFills, "fill-ink"];

/** A run as it stands: who waits, who is served in what share, and what runs on every variant. */
export function Drawing({ state }: { state: State }) {
	const reading = snapshot(state);
	const lanes = reading.tiers.filter(({ arrived }, row) => row !== provisionedLane || arrived > 0);
	const slotsTop = TOP + lanes.length * LANE + 34;
	const height = slotsTop + reading.variants.length * 16 + 4;
	return (
		<svg
			viewBox={`0 0 ${WIDTH} ${height}`}
			className="w-full min-w-[36rem]"
			role="img"
			aria-label={labelOf(reading)}
		>
			<Head x={QUEUE.left} text="waiting" />
			<Head x={SHARE.left} text="share of service; the mark is its weight’s" />
			<Head x={WAIT} text="P95 wait" end />
			{lanes.map((lane, row) => (
				<Lane key={lane.name} lane={lane} row={row} y={TOP + row * LANE} />
			))}
			<text x={0} y={slotsTop - 10} className="fill-muted text-[11px]">
				running, by variant
			</text>
			<Slots state={state} reading={reading} top={slotsTop} />
		</svg>
	);
}

/** The same without words, small: the queues alone. */
export function Glyph({ state }: { state: State }) {
	const { tiers } = snapshot(state);
	return (
		<svg viewBox="0 0 300 112" className="w-full" aria-hidden="true">
			{tiers.slice(0, provisionedLane).map(({ name, waiting }, row) => (
				<g key={name} className={fills[row]}>
					<line x1={0} x2={300} y1={8 + row * 16} y2={8 + row * 16} className="stroke-rule" />
					{Array.from({ length: Math.min(waiting, 23) }, (_, place) => 288 - place * 13).map((x) => (
						<rect key={x} x={x} y={3 + row * 16} width={9} height={10} rx={2} />
					))}
				</g>
			))}
		</svg>
	);
}

function Head({ x, text, end = false }: { x: number; text: string; end?: boolean }) {
	return (
		<text x={x} y={11} textAnchor={end ? "end" : "start"} className="fill-muted text-[11px]">
			{text}
		</text>
	);
}

function Lane({ lane, row, y }: { lane: TierReading; row: number; y: number }) {
	const middle = y + LANE / 2;
	const room = Math.floor((QUEUE.right - QUEUE.left - 34) / QUEUE.pitch);
	const drawn = Math.min(lane.waiting, room);
	return (
		<g>
			<text x={0} y={middle + 4} className="fill-ink font-mono text-[12px]">
				{lane.name === "Provisioned" ? "reserved" : lane.name}
			</text>
			<line
				x1={QUEUE.left + (lane.waiting > drawn ? 34 : 0)}
				x2={QUEUE.right}
				y1={middle}
				y2={middle}
				className="stroke-rule"
			/>
			<g className={fills[row]}>
				{Array.from({ length: drawn }, (_, place) => QUEUE.right - (place + 1) * QUEUE.pitch).map((x) => (
					<rect key={x} x={x} y={middle - 8} width={8} height={16} rx={2} />
				))}
			</g>
			{lane.waiting > drawn && (
				<text x={QUEUE.left} y={middle + 4} className="fill-muted font-mono text-[11px]">
					+{lane.waiting - drawn}
				</text>
			)}
			{lane.share !== undefined && lane.fairShare !== undefined && (
				<>
					<rect
						x={SHARE.left}
						y={middle - 6}
						width={SHARE.width * 2 * Math.min(0.5, lane.share)}
						height={12}
						rx={2}
						className={fills[row]}
					/>
					<rect
						x={SHARE.left + SHARE.width * 2 * lane.fairShare - 1}
						y={middle - 9}
						width={2}
						height={18}
						className="fill-ink"
					/>
					<text x={SHARE.left + SHARE.width + 12} y={middle + 4} className="fill-ink font-mono text-[12px]">
						{(lane.share * 100).toFixed(1)}%
					</text>
				</>
			)}
			<text x={WAIT} y={middle + 4} textAnchor="end" className="fill-ink font-mono text-[12px]">
				{lane.admitted > 0 ? `${Math.round(lane.waitP95)} ms` : "–"}
			</text>
		</g>
	);
}

/** Every variant's places: coloured where a request runs, framed where they are reserved. */
function Slots({ state, reading, top }: { state: State; reading: Snapshot; top: number }) {
	const running = runningRequests(state);
	return reading.variants.map(({ limit, reserved }, variant) => {
		const here = running.filter((request) => request.variant === variant);
		const pitch = (WIDTH - QUEUE.left) / Math.max(limit, 16);
		const y = top + variant * 16;
		const places = Array.from({ length: limit }, (_, place) => ({ place, x: QUEUE.left + place * pitch }));
		return (
			<g key={y}>
				<text x={0} y={y + 10} className="fill-muted font-mono text-[11px]">
					v{variant + 1}
				</text>
				{places.map(({ place, x }) => (
					<rect
						key={x}
						x={x}
						y={y}
						width={pitch - 3}
						height={11}
						rx={2}
						className={`${fills[here[place]?.row ?? -1] ?? "fill-rule"} ${place < reserved ? "stroke-ink" : ""}`}
					/>
				))}
			</g>
		);
	});
}

function labelOf({ seconds, totals, tiers }: Snapshot): string {
	const busiest = tiers.reduce((most, tier) => (tier.waiting > most.waiting ? tier : most));
	return `After ${seconds.toFixed(1)} s: ${totals.waiting} requests wait, most of them in ${busiest.name}; ${totals.running} run.`;
}
