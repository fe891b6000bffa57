import { type Snapshot, type State, snapshot } from "@/lib/systems/leader-failover";
import { Callers } from "./callers";
import { NodeRow } from "./node-row";
import { AXIS, LEFT, timeline, WIDTH } from "./timeline";

const ROW = 34;
const TOP = 44;
/** Height of the callers' three strips. */
const CALLERS = 176;

/** The latest half minute of a run: who led, who was gone, and what callers met with. */
export function Drawing({ state }: { state: State }) {
	const reading = snapshot(state);
	const { nodes, recoveries, tableUp, cuts } = reading;
	const { x, ticks, from } = timeline(state.now);
	const callersTop = TOP + nodes.length * ROW + 22;
	const height = callersTop + CALLERS;
	return (
		<svg
			viewBox={`0 0 ${WIDTH} ${height}`}
			className="w-full min-w-[36rem]"
			role="img"
			aria-label={labelOf(reading)}
		>
			{ticks.map((at) => (
				<g key={at}>
					<line x1={x(at)} x2={x(at)} y1={TOP - 4} y2={height - 18} className="stroke-rule" />
					<text x={x(at)} y={height - 4} textAnchor="middle" className="fill-muted font-mono text-[11px]">
						{at / 1000} s
					</text>
				</g>
			))}
			{recoveries
				.filter(({ from: lost, took }) => lost + (took ?? state.now - lost) > from)
				.map((recovery) => (
					<RecoveryBracket key={recovery.from} recovery={recovery} now={state.now} />
				))}
			<text x={AXIS + 14} y={TOP - 10} className="fill-muted text-[11px]">
				now
			</text>
			{nodes.map((node, row) => (
				<NodeRow key={node.id} node={node} reading={reading} y={TOP + row * ROW} now={state.now} />
			))}
			<text x={LEFT} y={callersTop - 8} className="fill-muted text-[11px]">
				{[tableUp ? "" : "the table is away", cuts.length > 0 ? `${cuts.length} links cut, one way each` : ""]
					.filter(Boolean)
					.join(" · ")}
			</text>
			<Callers bins={reading.bins} now={state.now} top={callersTop} />
		</svg>
	);
}

/** The same without words, small: leases alone. */
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
			{bins.map(({ until, accepted }) => (
				<rect
					key={until}
					x={x(until) - 3}
					y={110 - (accepted / most) * 36}
					width={3}
					height={(accepted / most) * 36}
					className="fill-tier-5"
				/>
			))}
		</svg>
	);
}

function RecoveryBracket({ recovery, now }: { recovery: Snapshot["recoveries"][number]; now: number }) {
	const { x } = timeline(now);
	const { from, took } = recovery;
	const [left, right] = [x(from), x(from + (took ?? now - from))];
	return (
		<g>
			<path d={`M${left} 34 V26 H${right} V34`} className="fill-none stroke-ink" strokeWidth={1.5} />
			<text x={(left + right) / 2} y={17} textAnchor="middle" className="fill-ink text-[12px]">
				{took === undefined
					? `leader lost for ${((now - from) / 1000).toFixed(1)} s`
					: `recovered after ${(took / 1000).toFixed(1)} s`}
			</text>
		</g>
	);
}

function labelOf({ seconds, nodes, counts, recoveries }: Snapshot): string {
	const leader = nodes.find(({ condition }) => condition === "leads");
	const last = recoveries.at(-1);
	const recovery =
		last?.took === undefined ? "" : ` The last recovery took ${(last.took / 1000).toFixed(1)} s.`;
	return `After ${seconds.toFixed(1)} s: ${leader ? `node ${leader.id + 1} leads in term ${leader.term}` : "nobody leads"}; ${counts.accepted} of ${counts.sent} requests accepted, ${counts.errors} errors met on the way.${recovery}`;
}
