import { formatThousands } from "@/components/system/drawing/format-thousands";
import { DataTable, type ReadOut } from "@/components/system/frame";
import type { Measure } from "@/components/system/run/compare";
import { binLength, countOffline, type State } from "../model";
import { computeMoves, computeShortestCap, computeShortestWindow } from "../model/laws";

export const formatTime = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
const inSeconds = (seconds: number) => `${seconds.toFixed(1)} s`;

/** Returns the current read-outs. */
export function readOuts(state: State): ReadOut[] {
	const { now, hosts, clients, parameters, record } = state;
	const { rate, health } = parameters;
	const fleet = { connections: clients, hosts: hosts.length, rate, health };
	const up = hosts.filter(({ status }) => status !== "down").length;
	const attempts = record.bins.slice(-1000 / binLength).reduce((sum, bin) => sum + bin.attempts, 0);
	return [
		{ label: "Elapsed", value: (now / 1000).toFixed(2), unit: "s" },
		{ label: "Hosts up", value: String(up), unit: `of ${hosts.length}` },
		{ label: "Clients offline", value: formatThousands(countOffline(state)) },
		{
			label: "Attempts, last second",
			value: formatThousands(attempts),
			unit: `the hosts complete ${formatThousands(up * rate)}/s`,
		},
		{
			label: "Longest queue",
			value: (Math.max(...hosts.map(({ waiting }) => waiting)) / rate).toFixed(1),
			unit: `s, fails above ${health} s`,
		},
		{
			label: "First wait needed, one host lost",
			value: computeShortestWindow(fleet).toFixed(1),
			unit: "s, by formula",
		},
		{
			label: "Longest wait needed, all lost",
			value: computeShortestCap(fleet).toFixed(1),
			unit: "s, by formula",
		},
		{
			label: "Closed by deployments, per client",
			value: (record.total.closed / clients).toFixed(2),
			unit: `${computeMoves(hosts.length).toFixed(2)} by formula`,
		},
	];
}

/** Returns the measures of a run. */
export function measures({ record, clients, away, queued }: State): Measure[] {
	const { outage, total, offlineTime, peak } = record;
	return [
		{ what: "hosts lost", value: total.hostsLost, format: String, better: "less" },
		{
			what: "clients offline",
			value: countOffline({ away, queued }),
			format: formatThousands,
			better: "less",
		},
		{ what: "time offline per client", value: offlineTime / clients, format: inSeconds, better: "less" },
		{
			what: "time until all were back",
			value: outage?.until === undefined ? undefined : (outage.until - outage.from) / 1000,
			format: inSeconds,
			none: "not yet",
			better: "less",
		},
		{ what: "most attempts in half a second", value: peak, format: formatThousands, better: "less" },
		{
			what: "reconnects per client by deployments",
			value: total.closed / clients,
			format: (moves) => moves.toFixed(2),
			better: "less",
		},
	];
}

/** Renders the hosts as a table. */
export function Tables({ state }: { state: State }) {
	const { hosts, record, parameters, now } = state;
	const { total } = record;
	return (
		<DataTable
			caption={`Hosts after ${formatTime(now)}. So far: ${total.attempts} attempts, ${total.rejected} rejected, ${total.completed} handshakes, ${total.lost} connections lost with ${total.hostsLost} hosts, ${total.closed} closed by deployments.`}
			columns={["Host", "Status", "Connections", "Handshakes waiting", "Wait"]}
			rows={hosts.map(({ status, connected, waiting }, host) => [
				String(host + 1),
				status,
				formatThousands(connected),
				formatThousands(waiting),
				inSeconds(waiting / parameters.rate),
			])}
		/>
	);
}

const EVENTS_LISTED = 5;

/** Lists the latest events, newest first. */
export function Log({ state: { record } }: { state: State }) {
	return (
		<div role="log" aria-label="Events" className="mt-3 grid gap-0.5 text-small empty:hidden">
			{record.events
				.slice(-EVENTS_LISTED)
				.reverse()
				.map(({ at, text }, line) => (
					<p key={`${at} ${text}`} className={line === 0 ? "" : "text-muted"}>
						<span className="mr-2 font-mono text-[0.9em] tabular-nums">{formatTime(at)}</span>
						{text}
					</p>
				))}
		</div>
	);
}
