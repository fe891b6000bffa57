import { formatThousands } from "@/components/system/drawing/format-thousands";
import { DataTable, type ReadOut } from "@/components/system/frame";
import type { Measure } from "@/components/system/run/compare";
import { documents, type State } from "../model";
import { computeReceives } from "../model/laws";

export const formatTime = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

/** Returns the current read-outs. */
export function readOuts({ now, parameters, record, wrong, stuck, dead }: State): ReadOut[] {
	const { total, wrongTime } = record;
	const ended = total.written + total.ignored + total.dead;
	return [
		{ label: "Elapsed", value: (now / 1000).toFixed(2), unit: "s" },
		{ label: "Wrong in the index", value: String(wrong), unit: `of ${documents.length}` },
		{ label: "Of these, nothing on the way", value: String(stuck) },
		{ label: "Deleted documents that came back", value: String(total.cameBack) },
		{
			label: "Share of time wrong, per document",
			value: now > 0 ? `${((100 * wrongTime) / (now * documents.length)).toFixed(1)}%` : "not yet",
		},
		{ label: "Notifications lost", value: String(total.lost), unit: `of ${total.changes}` },
		{
			label: "Receives per message",
			value: ended > 0 ? (total.receives / ended).toFixed(2) : "none yet",
			unit: `by formula ${computeReceives(parameters.fails / 100, parameters.receives).toFixed(2)}`,
		},
		{ label: "Dead letters", value: String(dead.length), unit: `${total.redriven} redriven` },
	];
}

/** Returns the measures of a run. */
export function measures({ record, wrong, stuck, dead }: State): Measure[] {
	const { total, wrongTime } = record;
	return [
		{ what: "documents wrong", value: wrong, format: String, better: "less" },
		{ what: "documents wrong with nothing on the way", value: stuck, format: String, better: "less" },
		{
			what: "deleted documents that came back",
			value: total.cameBack,
			format: formatThousands,
			better: "less",
		},
		{
			what: "time wrong, over all documents",
			value: wrongTime / 1000,
			format: (seconds) => `${seconds.toFixed(1)} s`,
			better: "less",
		},
		{ what: "dead letters", value: dead.length, format: String, better: "less" },
	];
}

/** Renders the documents as a table. */
export function Tables({ state }: { state: State }) {
	const { source, index, status, inFlight, record } = state;
	const { total } = record;
	return (
		<DataTable
			caption={`Documents now. So far: ${total.changes} changes, ${total.lost} notifications lost, ${total.sent} messages, ${total.receives} receives, ${total.written} writes, ${total.ignored} ignored as not newer, ${total.dropped} dropped, and ${(record.wrongTime / 1000).toFixed(1)} s wrong.`}
			columns={["Document", "Source", "Index", "Status", "Messages in flight"]}
			rows={documents.map(({ name }, document) => {
				const [own, entry] = [source[document], index[document]];
				return [
					name,
					own?.isPresent ? `v${own.version}` : `deleted, v${own?.version}`,
					entry?.isPresent ? `v${entry.version}` : `deleted, v${entry?.version}`,
					status[document],
					inFlight[document],
				];
			})}
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
