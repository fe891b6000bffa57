import { toBoxPath } from "@/components/system/drawing/box";
import { countStale, type Parameters, type Snapshot } from "../model";
import type { Plan } from "./plan";

/** Draws the clients, the attempts that they send, the queue, and the service. */
export function Flow({ reading, values, plan }: { reading: Snapshot; values: Parameters; plan: Plan }) {
	const { failed, flow, queue, service, isWide } = plan;
	const { requests, rates } = reading;
	const middle = service.top + service.height / 2;
	return (
		<>
			<text x={0} y={13} className="fill-ink">
				{`${reading.clients.length} clients, many calls each`}
			</text>
			<Clients of={reading.clients} plan={plan} />
			{reading.clients.includes(true) && (
				<text x={failed.x} y={failed.y} textAnchor={failed.end ? "end" : "start"} className="fill-muted">
					{`${reading.clients.filter(Boolean).length} ${isWide ? "unanswered" : "got no answer"}`}
				</text>
			)}
			<text x={flow.x} y={flow.y} className="fill-ink tabular-nums">
				{isWide ? `${rates.attempts}/s` : `↓ ${rates.attempts}/s with retries`}
			</text>
			{isWide && (
				<>
					<text x={flow.x} y={90} className="fill-muted">
						with retries
					</text>
					<path d={`M${flow.x} 70h${queue.left - flow.x - 14}`} className="stroke-muted" />
					<path d={`M${queue.left - 16} 66l8 4l-8 4z`} className="fill-muted" />
					<path
						d={`M${queue.right + 8} ${middle}h${service.left - queue.right - 20}`}
						className="stroke-muted"
					/>
					<path d={`M${service.left - 14} ${middle - 4}l8 4l-8 4z`} className="fill-muted" />
				</>
			)}
			<text x={queue.left} y={isWide ? 13 : queue.top - 6} className="fill-ink tabular-nums">
				{`queue ${requests.length} of ${values.queue}`}
			</text>
			<text
				x={queue.right}
				y={isWide ? 13 : queue.top - 6}
				textAnchor="end"
				className="fill-muted tabular-nums"
			>
				{isWide
					? `blue: client waits; red: client gave up (${countStale(reading)})`
					: `blue waits, red gave up (${countStale(reading)})`}
			</text>
			<Queue requests={requests} room={values.queue} plan={plan} />
			<Service reading={reading} values={values} plan={plan} />
		</>
	);
}

/** Draws the clients as dots: red if the latest call failed. The dots of a color are the round ends of one path. */
function Clients({ of, plan: { clients } }: { of: readonly boolean[]; plan: Plan }) {
	const { left, top, pitch, columns } = clients;
	return [false, true].map((color) => {
		const path = of
			.map((hasFailed, index) =>
				hasFailed === color
					? `M${left + (index % columns) * pitch} ${top + Math.floor(index / columns) * pitch}h0`
					: "",
			)
			.join("");
		return (
			path && (
				<path
					key={String(color)}
					d={path}
					strokeLinecap="round"
					strokeWidth={12}
					className={color ? "stroke-tier-1" : "stroke-tier-6"}
				/>
			)
		);
	});
}

/**
 * Draws the requests as cells, the next one at the right. Neighbors of a color are one box, which lines divide into
 * cells, because a box per cell would double the size of a page.
 */
function Queue({ requests, room, plan }: { requests: readonly boolean[]; room: number; plan: Plan }) {
	const { left, right, top, height, rows } = plan.queue;
	const columns = Math.ceil(room / rows);
	const pitch = Math.floor(Math.min(16, (right - left) / columns) * 10) / 10;
	const row = height / rows;
	const breadth = columns * pitch;
	const start = right - breadth;
	const across = `m0 ${row}h${breadth}m-${breadth} 0`.repeat(rows - 1);
	const down = `m${pitch} 0v${height}m0 -${height}`.repeat(columns - 1);
	const boxes = (isStale: boolean) =>
		splitIntoBoxes(requests, rows)
			.filter((box) => box.isStale === isStale)
			.map(({ column, from, across, down }) =>
				toBoxPath(right - (column + across) * pitch, top + from * row, across * pitch, down * row),
			)
			.join("");
	return (
		<>
			<path d={boxes(false)} className="fill-tier-6" />
			<path d={boxes(true)} className="fill-tier-1" />
			<path d={`M${start} ${top}${across}M${start} ${top}${down}`} className="fill-none stroke-rule" />
			<rect
				x={start - 1}
				y={top - 1}
				width={breadth + 2}
				height={height + 2}
				rx={3}
				className="fill-none stroke-rule"
			/>
		</>
	);
}

interface CellBox {
	isStale: boolean;
	/** The first column and the first row, and how many of each. */
	column: number;
	from: number;
	across: number;
	down: number;
}

/** Splits the cells, which fill one column after another, into boxes of a color: parts of a column, or whole columns. */
export function splitIntoBoxes(requests: readonly boolean[], rows: number): CellBox[] {
	const boxes: CellBox[] = [];
	for (let index = 0; index < requests.length; ) {
		const isStale = requests[index] ?? false;
		const other = requests.indexOf(!isStale, index);
		const alike = (other < 0 ? requests.length : other) - index;
		const [column, from] = [Math.floor(index / rows), index % rows];
		const across = from === 0 ? Math.max(1, Math.floor(alike / rows)) : 1;
		const down = Math.min(rows - from, alike);
		boxes.push({ isStale, column, from, across, down });
		index += across * down;
	}
	return boxes;
}

/** Draws the service with its speed, and whether anybody waits for what it does. */
function Service({
	reading: { requests, isInBlip },
	values: { capacity, blipCapacity },
	plan: { service, isWide },
}: {
	reading: Snapshot;
	values: Parameters;
	plan: Plan;
}) {
	const { left, right, top, height } = service;
	const [serving] = requests;
	const color = serving === undefined ? "stroke-rule" : serving ? "stroke-tier-1" : "stroke-tier-6";
	const speed = isInBlip ? `slow: ${Math.round((capacity * blipCapacity) / 100)}/s` : `${capacity}/s`;
	const work = serving === undefined ? "idle" : serving ? "works for nobody" : "works for a client";
	const middle = (left + right) / 2;
	return (
		<>
			<rect
				x={left + 1.5}
				y={top + 1.5}
				width={right - left - 3}
				height={height - 3}
				rx={6}
				strokeWidth={3}
				className={`fill-none ${color}`}
				strokeDasharray={isInBlip ? "6 4" : undefined}
			/>
			{isWide ? (
				<>
					<text x={left} y={13} className="fill-ink">
						service
					</text>
					<text x={middle} y={top + 36} textAnchor="middle" className="fill-ink font-semibold tabular-nums">
						{speed}
					</text>
					<text x={middle} y={top + 58} textAnchor="middle" className="fill-ink">
						{work}
					</text>
				</>
			) : (
				<text x={middle} y={top + 20} textAnchor="middle" className="fill-ink tabular-nums">
					{`service ${speed}, ${work}`}
				</text>
			)}
		</>
	);
}
