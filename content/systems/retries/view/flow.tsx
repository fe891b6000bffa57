import { toBoxPath } from "@/components/system/box";
import { countStale, type Parameters, type Snapshot } from "../model";
import type { Plan } from "./plan";

/** Draws the clients, the attempts that they send, the queue, and the service. */
export function Flow({ reading, values, plan }: { reading: Snapshot; values: Parameters; plan: Plan }) {
	const { flow, queue, service, isWide } = plan;
	const { requests, rates } = reading;
	const middle = service.top + service.height / 2;
	return (
		<>
			<text x={0} y={13} className="fill-ink">
				{`${reading.clients.length} clients`}
			</text>
			<Clients of={reading.clients} plan={plan} />
			<text x={flow.x} y={flow.y} className="fill-ink tabular-nums">
				{isWide ? `${rates.attempts}/s` : `↓ ${rates.attempts} attempts/s`}
			</text>
			{isWide && (
				<>
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
				{`red: ${countStale(reading)} whose client left`}
			</text>
			<Queue requests={requests} room={values.queue} plan={plan} />
			<Service reading={reading} values={values} plan={plan} />
		</>
	);
}

/** Draws the clients as dots: red if the latest call failed. */
function Clients({ of, plan: { clients } }: { of: readonly boolean[]; plan: Plan }) {
	const { left, top, pitch, columns, radius } = clients;
	return of.map((hasFailed, index) => (
		<circle
			// biome-ignore lint/suspicious/noArrayIndexKey: a client is its number
			key={index}
			cx={left + (index % columns) * pitch}
			cy={top + Math.floor(index / columns) * pitch}
			r={radius}
			className={hasFailed ? "fill-tier-1" : "fill-tier-6"}
		/>
	));
}

/** Draws the requests as cells, the next one at the right. All cells of a color are one path. */
function Queue({ requests, room, plan }: { requests: readonly boolean[]; room: number; plan: Plan }) {
	const { left, right, top, height, rows } = plan.queue;
	const columns = Math.ceil(room / rows);
	const pitch = Math.min(16, (right - left) / columns);
	const row = height / rows;
	const cells = (isStale: boolean) =>
		requests
			.map((stale, index) =>
				stale === isStale
					? toBoxPath(
							right - (Math.floor(index / rows) + 1) * pitch + 0.5,
							top + (index % rows) * row + 0.5,
							Math.max(1, pitch - 1.5),
							row - 1.5,
						)
					: "",
			)
			.join("");
	return (
		<>
			<rect
				x={right - columns * pitch - 1}
				y={top - 1}
				width={columns * pitch + 2}
				height={height + 2}
				rx={3}
				className="fill-none stroke-rule"
			/>
			<path d={cells(false)} className="fill-tier-6" />
			<path d={cells(true)} className="fill-tier-1" />
		</>
	);
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
	const work = serving === undefined ? "idle" : serving ? "client has left" : "client waits";
	const middle = (left + right) / 2;
	return (
		<>
			<rect
				x={left + 1.5}
				y={top + 1.5}
				width={right - left - 3}
				height={height - 3}
				rx={6}
				className={`fill-none stroke-3 ${color}`}
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
