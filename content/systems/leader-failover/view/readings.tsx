import { DataTable, type ReadOut } from "@/components/system/frame";
import type { Measure } from "@/components/system/run/compare";
import { findViolations, type State, snapshot } from "../model";

/** Interval between invariant checks, in ms of the model. Each check reads the whole history. */
const CHECK_INTERVAL = 500;

const inSeconds = (ms: number) => (ms / 1000).toFixed(1);

/** The latest violations of each run, with the check's time in steps of `LAWS_EVERY`. */
const checked = new WeakMap<State, { at: number; faults: string[] }>();

function faultsOf(state: State): string[] {
	const at = Math.floor(state.now / CHECK_INTERVAL);
	const last = checked.get(state);
	if (last?.at === at) return last.faults;
	const faults = findViolations(state);
	checked.set(state, { at, faults });
	return faults;
}

/** Returns the run’s results, with units. */
export function readOuts(state: State): ReadOut[] {
	const { seconds, counts, fenced, recoveries } = snapshot(state);
	const last = recoveries.at(-1);
	return [
		{ label: "Elapsed", value: seconds.toFixed(2), unit: "s" },
		{ label: "Sent", value: String(counts.sent), unit: "requests" },
		{ label: "Accepted", value: String(counts.accepted), unit: "requests" },
		{ label: "Forwarded", value: String(counts.forwards), unit: "times" },
		{ label: "Given up", value: String(counts.givenUp), unit: "requests" },
		{
			label: "Last recovery",
			value: last ? (last.took === undefined ? "in progress" : inSeconds(last.took)) : "–",
			...(last?.took === undefined ? {} : { unit: "s" }),
		},
		{ label: "Longest gap", value: inSeconds(counts.longestGap), unit: "s" },
		{ label: "Fenced writes", value: String(fenced), unit: "writes" },
		{ label: "Invariant violations", value: String(faultsOf(state).length) },
	];
}

/** Returns the measures of a run: the callers' results, and whether an invariant is violated. */
export function measures(state: State): Measure[] {
	const { counts, recoveries } = snapshot(state);
	const requests = (what: string, value: number, better: Measure["better"]): Measure => ({
		what,
		value,
		format: String,
		better,
	});
	const time = (what: string, ms: number): Measure => ({
		what,
		value: ms,
		format: (ms) => `${inSeconds(ms)} s`,
		better: "less",
	});
	const withoutLeader = recoveries.reduce((sum, { from, took }) => sum + (took ?? state.now - from), 0);
	return [
		{ what: "invariant violations", value: faultsOf(state).length, format: String, better: "less" },
		time("time without a leader", withoutLeader),
		time("longest gap", counts.longestGap),
		requests("requests accepted", counts.accepted, "more"),
		requests("errors", counts.errors, "less"),
		requests("requests given up", counts.givenUp, "less"),
	];
}

const notesShown = 5;

/** Renders the latest events, newest first, and the first invariant violation. */
export function Log({ state }: { state: State }) {
	const { notes } = snapshot(state);
	const faults = faultsOf(state);
	return (
		<div className="mt-3 text-small" role="log" aria-label="Events">
			{faults[0] && (
				<p className="mb-2 font-semibold">
					Invariant violated: {faults[0]} {faults.length > 1 && `And ${faults.length - 1} more.`}
				</p>
			)}
			<div className="grid gap-0.5">
				{notes
					.slice(-notesShown)
					.reverse()
					.map(({ at, text }, line) => (
						<p key={`${at} ${text}`} className={line === 0 ? "" : "text-muted"}>
							<span className="mr-2 font-mono text-[0.9em] tabular-nums">{inSeconds(at)} s</span>
							{text}
						</p>
					))}
			</div>
		</div>
	);
}

/** Renders the drawing's data: the state of the nodes, leases so far, and recoveries. */
export function Tables({ state }: { state: State }) {
	const { nodes, spans, recoveries, seconds } = snapshot(state);
	const end = (to: number | undefined) => (to === undefined ? "ongoing" : `${inSeconds(to)} s`);
	return (
		<div className="grid gap-8">
			<DataTable
				caption={`Nodes at ${seconds.toFixed(1)} s`}
				columns={["Node", "State", "Term", "Lease left", "Lock unchanged", "Free slots", "Sessions"]}
				rows={nodes.map((node) => [
					`node ${node.id + 1}`,
					node.condition,
					String(node.term ?? "–"),
					node.leaseLeft === undefined ? "–" : `${inSeconds(node.leaseLeft)} s`,
					node.unchangedFor === undefined ? "–" : `${inSeconds(node.unchangedFor)} s`,
					String(node.free ?? "–"),
					String(node.sessions),
				])}
			/>
			<DataTable
				caption="Leases, outages and pauses so far"
				columns={["From", "To", "Node", "State"]}
				rows={spans.map(({ node, kind, from, to, term }) => [
					`${inSeconds(from)} s`,
					end(to),
					`node ${node + 1}`,
					kind === "leads" ? `leader, term ${term}` : kind === "dead" ? "down" : kind,
				])}
			/>
			<DataTable
				caption="Leader failures, and the time until the next leader’s first accepted request"
				columns={["Failed at", "Term", "Recovery time"]}
				rows={recoveries.map(({ from, took, term }) => [
					`${inSeconds(from)} s`,
					String(term),
					took === undefined ? "in progress" : `${inSeconds(took)} s`,
				])}
			/>
		</div>
	);
}
