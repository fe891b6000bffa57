import { memo } from "react";
import { toBoxPath } from "@/components/system/drawing/box";
import type { State } from "../model";
import { layOutHosts, type Plan } from "./plan";

/** Distance from the top of a host to the cross that marks it as down. */
const CROSS = 36;

/** Draws the hosts: connections in blue, handshakes that wait in red, and what a host that is down lacks. */
export function Hosts({ state, plan }: { state: State; plan: Plan }) {
	const { hosts, parameters, now } = state;
	const { top, height, names, left, right } = plan.hosts;
	const layout = layOutHosts(state, plan);
	const foot = top + height;
	const bar = Math.round(layout.width * 0.56);
	const connections = hosts.map(({ connected }, host) => {
		const tall = layout.heightOfConnections(connected);
		return tall < 0.5 ? "" : toBoxPath(layout.leftOf(host) + 2, foot - tall, bar, tall);
	});
	const queues = hosts.map(({ waiting }, host) => {
		const tall = layout.heightOfQueue(waiting);
		const from = layout.leftOf(host) + bar + 4;
		return tall < 0.5 ? "" : toBoxPath(from, foot - tall, layout.width - bar - 6, tall);
	});
	// The limits are those of the queue, so they leave the connections alone.
	const across = (y: number) =>
		hosts.map(({ status }, host) =>
			status === "down" ? "" : `M${layout.leftOf(host) + bar + 3} ${y}h${layout.width - bar - 4}`,
		);
	const [limits, rejects] = [across(layout.limit), across(layout.rejects)];
	return (
		<>
			<Boxes
				statuses={hosts.map(({ status }) => status).join(" ")}
				plan={plan}
				width={layout.width}
				pitch={(right - left) / hosts.length}
			/>
			<path d={connections.join("")} className="fill-tier-6" />
			<path d={queues.join("")} className="fill-tier-1" />
			<path d={limits.join("")} className="stroke-ink stroke-2" />
			{parameters.reject === 1 && (
				<path d={rejects.join("")} className="stroke-muted" strokeDasharray="3 2" />
			)}
			{hosts.map(({ status, upAt }, host) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: hosts keep their places
				<g key={host} textAnchor="middle" className="tabular-nums">
					<text x={layout.middleOf(host)} y={names} className="fill-muted">
						{plan.isWide ? `host ${host + 1}` : host + 1}
					</text>
					{status === "down" &&
						[...(plan.isWide ? ["back in"] : ["up", "in"]), `${Math.ceil((upAt - now) / 1000)} s`].map(
							(line, index) => (
								<text
									key={line}
									x={layout.middleOf(host)}
									y={top + CROSS + 40 + 17 * index}
									className="fill-muted"
								>
									{line}
								</text>
							),
						)}
				</g>
			))}
		</>
	);
}

/** Draws the outlines of the hosts. Renders again only when the status of one changes. */
const Boxes = memo(function Boxes({
	statuses,
	plan,
	width,
	pitch,
}: {
	statuses: string;
	plan: Plan;
	width: number;
	pitch: number;
}) {
	const { left, top, height } = plan.hosts;
	return statuses.split(" ").map((status, host) => {
		const x = left + host * pitch + (pitch - width) / 2;
		const middle = x + width / 2;
		return (
			// biome-ignore lint/suspicious/noArrayIndexKey: hosts keep their places
			<g key={host}>
				<rect
					x={x}
					y={top}
					width={width}
					height={height}
					rx={4}
					className={status === "up" ? "fill-none stroke-rule" : "fill-none stroke-muted"}
					strokeDasharray={status === "up" ? undefined : "3 3"}
				/>
				{status === "down" && (
					<path
						d={`M${middle - 7} ${top + CROSS}l14 14m0-14l-14 14`}
						className="fill-none stroke-muted stroke-2"
					/>
				)}
				{status === "draining" && (
					<path d={`M${middle} ${top + 8}v18m-6-6l6 6l6-6`} className="fill-none stroke-ink stroke-2" />
				)}
			</g>
		);
	});
});

/** Explains the colors and the limit. */
export const Legend = memo(function Legend({ health, plan }: { health: number; plan: Plan }) {
	const [connections, queue, limit] = plan.legend;
	const lines = plan.isWide
		? ["red above this line:", `host fails in ${health} s`]
		: [`above: fails in ${health} s`];
	return (
		<>
			{connections && (
				<Item {...connections} text={plan.isWide ? "connections" : "connected"} className="fill-tier-6" />
			)}
			{queue && (
				<Item {...queue} text={plan.isWide ? "handshakes waiting" : "handshakes"} className="fill-tier-1" />
			)}
			{limit && <path d={`M${limit.x} ${limit.y - 4.5}h12`} className="stroke-ink stroke-2" />}
			{limit &&
				lines.map((line, index) => (
					<text key={line} x={limit.x + 17} y={limit.y + 17 * index} className="fill-ink">
						{line}
					</text>
				))}
		</>
	);
});

function Item({ x, y, text, className }: { x: number; y: number; text: string; className: string }) {
	return (
		<>
			<rect x={x} y={y - 10} width={10} height={11} className={className} />
			<text x={x + 15} y={y} className="fill-ink">
				{text}
			</text>
		</>
	);
}
