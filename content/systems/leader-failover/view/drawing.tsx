import { Headline } from "@/components/system/drawing/headline";
import { NarrowSheet, PressableObject, Sheets } from "@/components/system/drawing/sheets";
import { binLength, type Snapshot, type State, snapshot } from "../model";
import { Bars, Callers } from "./callers";
import type { OnAct } from "./faults";
import { describeLeader, getTimeDashes, LossLine, labelLoss, RecoveryBracket } from "./marks";
import { NodeRow } from "./node-row";
import { createTimeScale, narrow, type Plan, wide } from "./timeline";

/** Width of the invitation to press a node, with half of a bracket's label. */
const HINT = 220;

/** Draws the last 30 s of a run: which node led, which nodes were down, and what callers saw. */
export function Drawing({
	state,
	onAct,
	before,
}: {
	state: State;
	onAct: OnAct;
	/** The run to compare with. The results of its callers are drawn as outlines. */
	before: State | undefined;
}) {
	const reading = snapshot(state);
	const ghost = before && snapshot(before).bins;
	return (
		<Sheets
			label={labelOf(reading)}
			wide={sheet(reading, state.now, wide, { onAct, ghost })}
			narrow={sheet(reading, state.now, narrow, { onAct, ghost })}
		/>
	);
}

/** Draws the phone layout, for prose with the caption beside it. */
export function NarrowDrawing({ state }: { state: State }) {
	const reading = snapshot(state);
	return <NarrowSheet label={labelOf(reading)} narrow={sheet(reading, state.now, narrow)} />;
}

function sheet(
	reading: Snapshot,
	now: number,
	plan: Plan,
	{ onAct, ghost }: { onAct?: OnAct; ghost?: Snapshot["bins"] | undefined } = {},
) {
	const { nodes, recoveries, tableUp, cuts } = reading;
	const { x, ticks, from } = createTimeScale(now, plan);
	const { top } = plan;
	const callersTop = top + nodes.length * plan.row + 22;
	const shown = recoveries.filter(({ from: lost, took }) => lost + (took ?? now - lost) > from);
	const hasRoomForHint = shown.every(
		({ from: lost, took }) => x(lost + (took ?? now - lost)) < plan.right - HINT,
	);
	const height = callersTop + 2 * plan.strip + 28;
	const drawing = (
		<>
			<Headline>{describeLeader(reading, now)}</Headline>
			<path
				d={ticks.map((at) => `M${x(at)} ${top - 4}V${height - 20}`).join("")}
				className="stroke-rule"
				strokeDasharray={plan.wordsAbove ? getTimeDashes(nodes.length, plan) : undefined}
			/>
			{ticks.map((at) => (
				<text
					key={at}
					x={x(at)}
					y={height - 4}
					textAnchor={anchorOf(x(at), plan)}
					className="fill-muted font-mono"
				>
					{`${at / 1000} s`}
				</text>
			))}
			{shown.map((recovery) => (
				<RecoveryBracket key={recovery.from} recovery={recovery} now={now} plan={plan} />
			))}
			{onAct && hasRoomForHint && (
				<text x={plan.right} y={top - 14} textAnchor="end" className="fill-muted">
					press a node to kill it
				</text>
			)}
			{!plan.wordsAbove && (
				<text x={plan.right + 14} y={top - 12} className="fill-muted">
					state now
				</text>
			)}
			{nodes.map((node, row) => (
				<NodeRow
					key={node.id}
					{...{ node, reading, now, plan }}
					y={top + row * plan.row}
					isPressable={onAct !== undefined}
				/>
			))}
			{shown.map(({ from: lost, term }, index) => (
				<LossLine
					key={lost}
					label={index === shown.length - 1 ? labelLoss(reading, { lost, term }) : undefined}
					x={x(lost)}
					foot={height - 20}
					nodes={nodes.length}
					plan={plan}
				/>
			))}
			{/* The outline keeps time lines off the words. */}
			<text
				x={plan.left}
				y={callersTop - 4}
				paintOrder="stroke"
				strokeWidth={5}
				className="fill-muted stroke-raised"
			>
				{[tableUp ? "" : "table down", cuts.length > 0 ? `${cuts.length} one-way links cut` : ""]
					.filter(Boolean)
					.join(" · ")}
			</text>
			<Callers bins={reading.bins} ghost={ghost} now={now} top={callersTop} plan={plan} />
		</>
	);
	const objects =
		onAct &&
		nodes.map(({ id, condition }, row) => {
			const isDown = condition === "down";
			return (
				<PressableObject
					key={id}
					label={`Node ${id + 1}, ${condition}: ${isDown ? "restart" : "kill"} it`}
					onPress={() => onAct(isDown ? "restart" : "kill", String(id + 1))}
					x={1}
					y={top + row * plan.row - (plan.wordsAbove ? 2 : 4)}
					width={plan.width - 2}
					height={plan.row - 4}
				/>
			);
		});
	return { width: plan.width, height, drawing, objects };
}

/** Returns the text anchor at which a label is not clipped at the drawing's edges. */
function anchorOf(x: number, { width }: Plan): "start" | "middle" | "end" {
	if (x < 20) return "start";
	return x > width - 20 ? "end" : "middle";
}

/** Draws the wordless thumbnail: the leases. */
export function Glyph({ state }: { state: State }) {
	const { nodes, spans, bins } = snapshot(state);
	const x = (at: number) => (at / state.now) * 300;
	const most = Math.max(1, ...bins.map(({ accepted }) => accepted));
	return (
		<svg viewBox="0 0 300 112" className="w-full" aria-hidden="true">
			{nodes.map(({ id }) => (
				<line key={id} x1={0} x2={300} y1={14 + id * 22} y2={14 + id * 22} className="stroke-rule" />
			))}
			{spans.map(({ node, kind, from, to = state.now }) => (
				<rect
					key={`${node} ${from} ${kind}`}
					x={x(from)}
					y={6 + node * 22}
					width={x(to) - x(from)}
					height={16}
					rx={2}
					className={kind === "leads" ? "fill-tier-6" : "fill-rule"}
				/>
			))}
			<Bars
				{...{ left: 0, width: 300, foot: 110, columns: state.now / binLength }}
				bars={bins.map(({ until, accepted }) => ({
					at: (until - binLength) / binLength,
					share: accepted / most,
				}))}
				className="fill-tier-5"
			/>
		</svg>
	);
}

function labelOf({ seconds, nodes, counts, recoveries }: Snapshot): string {
	const leader = nodes.find(({ condition }) => condition === "leader");
	const last = recoveries.at(-1);
	const recovery =
		last?.took === undefined ? "" : ` The last recovery took ${(last.took / 1000).toFixed(1)} s.`;
	return `After ${seconds.toFixed(1)} s: ${leader ? `node ${leader.id + 1} leads in term ${leader.term}` : "no leader"}; ${counts.accepted} of ${counts.sent} requests accepted, ${counts.errors} errors.${recovery}`;
}
