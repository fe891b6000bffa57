import { DataTable, type ReadOut } from "@/components/system/frame";
import { broken, type State, snapshot } from "../model";

/** The laws are looked at as often as this, ms of the model: they read the whole history. */
const LAWS_EVERY = 500;

const inSeconds = (ms: number) => (ms / 1000).toFixed(1);

/** The violations last found in each run, and when, in steps of `LAWS_EVERY`. */
const checked = new WeakMap<State, { at: number; faults: string[] }>();

function faultsOf(state: State): string[] {
	const at = Math.floor(state.now / LAWS_EVERY);
	const last = checked.get(state);
	if (last?.at === at) return last.faults;
	const faults = broken(state);
	checked.set(state, { at, faults });
	return faults;
}

/** What the run has come to, with units. */
export function readOuts(state: State): ReadOut[] {
	const { seconds, counts, fenced, recoveries } = snapshot(state);
	const last = recoveries.at(-1);
	return [
		{ label: "Time in the model", value: seconds.toFixed(2), unit: "s" },
		{ label: "Sent", value: String(counts.sent), unit: "requests" },
		{ label: "Accepted", value: String(counts.accepted), unit: "requests" },
		{ label: "Given up", value: String(counts.givenUp), unit: "requests" },
		{
			label: "Last time to recovery",
			value: last ? (last.took === undefined ? "running" : inSeconds(last.took)) : "–",
			...(last?.took === undefined ? {} : { unit: "s" }),
		},
		{ label: "Longest time without acceptance", value: inSeconds(counts.longestGap), unit: "s" },
		{ label: "Past leaders’ writes refused", value: String(fenced), unit: "writes" },
		{ label: "Laws broken", value: String(faultsOf(state).length), unit: "times" },
	];
}

const notesShown = 6;

/** What happened last, the latest first, and the first law that broke. */
export function Log({ state }: { state: State }) {
	const { notes } = snapshot(state);
	const faults = faultsOf(state);
	return (
		<div className="mt-4 min-h-[10em] border-t border-rule pt-3 text-small">
			{faults[0] && (
				<p className="mb-2 font-semibold">
					A law is broken: {faults[0]} {faults.length > 1 && `And ${faults.length - 1} more times.`}
				</p>
			)}
			<ol className="grid gap-0.5">
				{notes
					.slice(-notesShown)
					.reverse()
					.map(({ at, text }, line) => (
						<li key={`${at} ${text}`} className={line === 0 ? "" : "text-muted"}>
							<span className="mr-2 font-mono text-[0.9em] tabular-nums">{inSeconds(at)} s</span>
							{text}
						</li>
					))}
			</ol>
		</div>
	);
}

/** The drawing's data: the nodes as they are, leases so far, and recoveries. */
export function Tables({ state }: { state: State }) {
	const { nodes, spans, recoveries, seconds } = snapshot(state);
	const end = (to: number | undefined) => (to === undefined ? "lasts" : `${inSeconds(to)} s`);
	return (
		<div className="grid gap-8">
			<DataTable
				caption={`The nodes at ${seconds.toFixed(1)} s`}
				columns={["Node", "Is", "Term", "Lease left", "Lock seen unchanged", "Free places", "Sessions"]}
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
				caption="Leases, deaths and pauses so far"
				columns={["From", "Until", "Node", "What"]}
				rows={spans.map(({ node, kind, from, to, term }) => [
					`${inSeconds(from)} s`,
					end(to),
					`node ${node + 1}`,
					kind === "leads" ? `leads, term ${term}` : kind,
				])}
			/>
			<DataTable
				caption="Leaders lost, and the time until the next one’s first acceptance"
				columns={["Lost at", "Term", "Recovered after"]}
				rows={recoveries.map(({ from, took, term }) => [
					`${inSeconds(from)} s`,
					String(term),
					took === undefined ? "not yet" : `${inSeconds(took)} s`,
				])}
			/>
		</div>
	);
}
