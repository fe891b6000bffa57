import { formatThousands } from "@/components/system/drawing/format-thousands";
import { DataTable, type ReadOut } from "@/components/system/frame";
import type { Measure } from "@/components/system/run/compare";
import {
	computeBalance,
	countCopied,
	countMissed,
	EVENTS_PER_MB,
	FILES,
	getFate,
	HOUR,
	type PagingEvent,
	type State,
} from "../model";
import { formatClock } from "./describe";

export const formatTime = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

/** Formats the events in some MB, to the nearest thousand. */
const events = (size: number) => formatThousands(Math.round(size) * EVENTS_PER_MB);
const megabytes = (size: number) => `${Math.round(size)} MB`;

/** Returns the current read-outs. */
export function readOuts(state: State): ReadOut[] {
	return state.parameters.source === FILES ? readFiles(state) : readPages(state);
}

function readPages({ now, paging: { log } }: State): ReadOut[] {
	return [
		{ label: "Elapsed", value: (now / 1000).toFixed(2), unit: "s" },
		{ label: "Requests, all successful", value: String(log.requests), unit: log.isDone ? "done" : "" },
		{ label: "Rows copied", value: String(countCopied(log)) },
		{ label: "Rows in the log", value: String(log.rows.length) },
		{ label: "Rows repeated", value: String(log.repeated) },
		{ label: "Rows missing", value: String(countMissed(log)) },
		{ label: "Newer than the copy", value: String(countNewer(log.rows)) },
	];
}

const countNewer = (rows: State["paging"]["log"]["rows"]) =>
	rows.filter(({ isBehind, reads }) => isBehind && reads === 0).length;

function readFiles({ now, polling }: State): ReadOut[] {
	const { created, copied, repeated, missed, skipped, waiting } = computeBalance(polling, now / HOUR);
	return [
		{ label: "Time of day", value: formatClock(now / HOUR) },
		{ label: "Events in files", value: events(created) },
		{ label: "Events copied", value: events(copied) },
		{ label: "Events missing", value: events(missed) },
		{ label: "Events repeated", value: events(repeated) },
		{ label: "Events skipped for their size", value: events(skipped) },
		{ label: "Events still to be read", value: events(waiting) },
		{ label: "Most memory used", value: String(Math.round(polling.peak)), unit: "MB" },
	];
}

/** Returns the measures of a run. */
export function measures({ now, parameters, paging: { log }, polling }: State): Measure[] {
	if (parameters.source !== FILES)
		return [
			{ what: "rows repeated", value: log.repeated, format: String, better: "less" },
			{ what: "rows missing", value: countMissed(log), format: String, better: "less" },
			{ what: "rows copied", value: countCopied(log), format: String, better: "more" },
		];
	const { created, repeated, missed, skipped, waiting } = computeBalance(polling, now / HOUR);
	return [
		{
			what: "share of events missing",
			value: created > 0 ? missed / created : 0,
			format: (share) => `${(100 * share).toFixed(1)}%`,
			better: "less",
		},
		{ what: "events repeated", value: repeated, format: events, better: "less" },
		{ what: "events skipped", value: skipped, format: events, better: "less" },
		{ what: "events still to be read", value: waiting, format: events, better: "less" },
		{ what: "most memory used", value: polling.peak, format: megabytes, better: "less" },
	];
}

/** Renders the drawing's data as a table. */
export function Tables({ state }: { state: State }) {
	return state.parameters.source === FILES ? <FileTable state={state} /> : <RowTable state={state} />;
}

function RowTable({ state: { paging, now } }: { state: State }) {
	const { log } = paging;
	return (
		<DataTable
			caption={`The log after ${log.requests} requests and ${formatTime(now)}. Copied: ${countCopied(log)} rows, ${log.repeated} of them again. Missing: ${countMissed(log)}.`}
			columns={["Row", "Copied", "Missing", "Newer than the copy"]}
			rows={log.rows.map(({ id, reads, isPassed, isBehind }) => [
				String(id),
				`${reads} ×`,
				isPassed && reads === 0 ? "yes" : "no",
				isBehind ? "yes" : "no",
			])}
		/>
	);
}

function FileTable({ state: { polling, now } }: { state: State }) {
	const time = now / HOUR;
	return (
		<DataTable
			caption={`Files at ${formatClock(time)}, by their creation`}
			columns={["Hour and Sequence", "Created", "Size", "Copied", "Fate"]}
			rows={polling.files
				.filter(({ created }) => created <= time)
				.map((file) => [
					`${file.hour}:00, ${file.sequence}`,
					formatClock(file.created),
					megabytes(file.size),
					`${file.copies} ×`,
					getFate(file),
				])}
		/>
	);
}

const EVENTS_LISTED = 5;

/** Lists the latest events, newest first. */
export function Log({ state }: { state: State }) {
	const { source } = state.parameters;
	const items =
		source === FILES
			? state.polling.events.map(({ at, text }) => ({ time: formatClock(at), text }))
			: state.paging.events.map((event) => ({ time: formatTime(event.at), text: describe(event) }));
	return (
		<div role="log" aria-label="Events" className="mt-3 grid gap-0.5 text-small empty:hidden">
			{items
				.slice(-EVENTS_LISTED)
				.reverse()
				.map(({ time, text }, line) => (
					<p key={`${time} ${text}`} className={line === 0 ? "" : "text-muted"}>
						<span className="mr-2 font-mono text-[0.9em] tabular-nums">{time}</span>
						{text}
					</p>
				))}
		</div>
	);
}

function describe(event: PagingEvent): string {
	if (event.kind === "insert") return `Row ${event.id} arrived`;
	if (event.kind === "delete") return `Row ${event.id} was deleted`;
	if (event.kind === "displace") return `Row ${event.id} went, because the log is full`;
	if (event.kind === "restart") return "A new copy begins";
	const { number, count, repeats, passed, isDone } = event;
	const notes = [
		repeats > 0 && `${repeats} again`,
		passed > 0 && `${passed} passed unread`,
		isDone && "the copy is complete",
	].filter(Boolean);
	return `Request ${number}: 200 OK, ${count} rows${notes.length > 0 ? `, ${notes.join(", ")}` : ""}`;
}
