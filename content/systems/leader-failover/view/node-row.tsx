import { tierFills } from "@/components/system/drawing/tier-colors";
import type { Snapshot } from "../model";
import { createTimeScale, type Plan } from "./timeline";

const BAR = 18;

/** Returns whether words fit into a bar. */
const hasRoom = (words: string, width: number) => width > words.length * 7 + 8;

/** Draws a node: when it led, was down, or was paused, and its present state. */
export function NodeRow({
	node,
	reading,
	y,
	now,
	plan,
	isPressable,
}: {
	node: Snapshot["nodes"][number];
	reading: Snapshot;
	y: number;
	now: number;
	plan: Plan;
	/** Whether its name is framed as a button. */
	isPressable: boolean;
}) {
	const { x, from } = createTimeScale(now, plan);
	const bar = plan.wordsAbove ? y + 22 : y;
	const spans = reading.spans.filter((span) => span.node === node.id && (span.to ?? now) > from);
	const isNamedDown = ({ kind, from, to }: (typeof spans)[number]) =>
		kind === "dead" && to === undefined && hasRoom("down", x(now) - x(from));
	return (
		<g>
			{isPressable && (
				<rect
					x={0.5}
					y={plan.wordsAbove ? y - 1 : y + 1}
					width={57}
					height={22}
					rx={5}
					className="fill-raised stroke-muted"
				/>
			)}
			<text x={isPressable ? 8 : 0} y={y + (plan.wordsAbove ? 15 : 17)} className="fill-ink">
				{`node ${node.id + 1}`}
			</text>
			<line x1={plan.left} x2={plan.right} y1={bar + 12} y2={bar + 12} className="stroke-rule" />
			{/* The node so far. Bars cover it while it leads, is down or is paused. */}
			<rect x={plan.left} y={bar + 9} width={x(now) - plan.left} height={6} rx={3} className="fill-rule" />
			{spans.map((span) => (
				<SpanBar
					key={`${span.kind} ${span.from}`}
					span={span}
					y={bar}
					left={x(span.from)}
					right={x(span.to ?? now)}
				/>
			))}
			{/* Where a bar says that the node is down, nothing else does. */}
			{!(node.condition === "down" && spans.some(isNamedDown)) && (
				<text
					x={plan.wordsAbove ? 66 : plan.right + 14}
					y={y + (plan.wordsAbove ? 15 : 11)}
					className="fill-ink"
				>
					{`${node.condition}${node.term === undefined ? "" : `, term ${node.term}`}`}
				</text>
			)}
			<text
				x={plan.wordsAbove ? plan.right : plan.right + 14}
				y={y + (plan.wordsAbove ? 15 : 26)}
				textAnchor={plan.wordsAbove ? "end" : "start"}
				className="fill-muted"
			>
				{describeNode(node, reading.lock)}
			</text>
		</g>
	);
}

function nameSpan(kind: Snapshot["spans"][number]["kind"], term: number, width: number): string {
	if (kind !== "leads") return kind === "dead" ? "down" : "paused";
	const words = `leader, term ${term}`;
	return hasRoom(words, width) ? words : "leader";
}

function SpanBar({
	span: { kind, term = 0 },
	y,
	left,
	right,
}: {
	span: Snapshot["spans"][number];
	y: number;
	left: number;
	right: number;
}) {
	const words = nameSpan(kind, term, right - left);
	// Neighboring terms differ in color, and show their number if there is room.
	const fill = kind === "leads" ? tierFills[(term + 4) % tierFills.length] : "fill-raised stroke-muted";
	return (
		<g>
			<rect
				x={left}
				y={y + 12 - BAR / 2}
				width={Math.max(1, right - left)}
				height={BAR}
				rx={3}
				className={fill}
				strokeDasharray={kind === "paused" ? "4 3" : undefined}
			/>
			{hasRoom(words, right - left) && (
				<text
					x={left + 6}
					y={y + 16}
					className={kind === "leads" ? "fill-paper font-semibold" : "fill-muted"}
				>
					{words}
				</text>
			)}
		</g>
	);
}

/** Describes a node's clock, and the time left on its lease, or until it tries to lead unless it sees a renewal. */
function describeNode(
	{ condition, leaseLeft, unchangedFor, clockRate }: Snapshot["nodes"][number],
	lock: Snapshot["lock"],
): string {
	const clock = clockRate === 1000 ? "" : `, clock × ${clockRate / 1000}`;
	if (condition === "down") return "";
	if (leaseLeft !== undefined) return `lease: ${inSeconds(leaseLeft)} left${clock}`;
	if (unchangedFor === undefined || !lock) return clock.slice(2);
	const wait = `waits ${inSeconds(Math.max(0, lock.lease - unchangedFor))} more`;
	// There is no room for both texts in full.
	return clock ? `${wait}${clock}` : `${wait} for a renewal`;
}

const inSeconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
