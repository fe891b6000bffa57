import { buttonStyle } from "@/components/system/controls";
import { defineView } from "@/components/system/define-view";
import { toggle } from "@/components/system/run/toggle";
import type { MainAction, RunControls } from "@/components/system/view";
import {
	advance,
	assumptions,
	BY_CREATION,
	BY_HOUR,
	CURSOR,
	change,
	copyAgain,
	DAILY,
	DAILY_WITHOUT_REPEATS,
	deleteRow,
	deliver,
	FILES,
	insertRow,
	type Key,
	KILL_SWITCH,
	NEWEST_FIRST,
	NO_DAILY,
	OFFSET,
	parameters,
	presets,
	STREAMED,
	type State,
	start,
	WHOLE,
} from "../model";
import { Drawing, Glyph, StillDrawing } from "./drawing";
import { formatTime, Log, measures, readOuts, Tables } from "./readings";

/** Time before the event at which a scenario opens, and the initial time of a scenario without events, ms. */
const LEAD = 1500;
const WITHOUT_EVENT = 1000;
/** Initial time for files without a scripted event: a few hours have files by then, ms. */
const SOME_FILES = 8500;

const example = "A model built for this page: rows, sizes and times are examples, and no employer’s.";

export default defineView({
	model: { start, advance, change },
	dials: parameters,
	// The log's order and a day's files are those of the start.
	restartOn: ["source", "order", "slowest", "late", "largest"],
	actions: {
		insert: {
			label: () => "A row is inserted",
			perform: (run, place) => insertRow(run.paging, run.parameters, Number(place), run.now),
		},
		remove: {
			label: () => "A row is deleted",
			perform: (run, place) => deleteRow(run.paging, Number(place), run.now),
		},
		again: {
			label: () => "The log is copied again",
			perform: (run) => copyAgain(run.paging, run.parameters, run.now),
		},
		deliver: {
			label: (hour) => `A late file for hour ${hour}`,
			perform: (run, hour) => deliver(run.polling, Number(hour), run.now),
		},
	},
	scenarios: presets,
	assumptions,
	// Rows have been repeated and missed, and the last page is about to be read. Times are in ms.
	opening: { scenario: "Every request succeeded", time: 7800 },
	unitsPerMs: 1,
	speeds: [
		{ factor: 0.25, label: "1/4" },
		{ factor: 1, label: "real time" },
		{ factor: 3, label: "× 3" },
		{ factor: 10, label: "× 10" },
	],
	speed: 1,
	initialTime: ({ script, parameters: { source } }) => {
		const event = script.find(({ opens }) => opens) ?? script[0];
		if (event) return Math.max(0, event.at - LEAD);
		return source === FILES ? SOME_FILES : WITHOUT_EVENT;
	},
	formatTime,
	mainAction: chooseMainAction,
	controls: ({ run, perform }) =>
		run.parameters.source === FILES ? (
			<button
				type="button"
				className={buttonStyle}
				onClick={() => perform("deliver", String(Math.max(0, run.polling.lastHour - 2)))}
			>
				Deliver a late file
			</button>
		) : (
			<>
				<button type="button" className={buttonStyle} onClick={() => perform("insert", findNewPlace(run))}>
					Add a new row
				</button>
				<button type="button" className={buttonStyle} onClick={() => perform("again")}>
					Start the copy again
				</button>
			</>
		),
	drawing: (run, handle) => <Drawing state={run} handle={handle} />,
	answers: ["rows repeated", "rows missing", "share of events missing"],
	measures,
	readouts: readOuts,
	log: (run) => <Log state={run} />,
	table: (run) => <Tables state={run} />,
	caption: `A square is a row, and the frame has the rows that the next request returns. Blue rows have been copied. Press a row to delete it, or the space before it to insert one. In the stories about files a bar is an hour, and an hour takes a second. ${example}`,
	still: {
		// The copy is complete.
		time: 9500,
		drawing: (run) => <StillDrawing state={run} />,
		caption: () =>
			`Every request succeeded, and the copy has as many rows as the log. But rows are in it twice, and others are missing. ${example}`,
	},
	glyph: () => <Glyph />,
});

/** Returns the place where the log's order puts a new row. */
const findNewPlace = ({ parameters: { order }, paging: { log } }: State) =>
	String(order === NEWEST_FIRST ? 0 : log.rows.length);

/** What to try next, by how a file is read: a label, a scenario, and the value of the dial. */
const AFTER_READING: Record<number, { label: string; next: string; value: number }> = {
	[WHOLE]: { label: "Add a kill switch", next: "The kill switch", value: KILL_SWITCH },
	[KILL_SWITCH]: { label: "Read it as a stream", next: "As a stream", value: STREAMED },
	[STREAMED]: { label: "Read it whole", next: "Out of memory", value: WHOLE },
};

/** Returns the next remedy to try: for pages, for a file that is too large, for the daily file, or for late files. */
function chooseMainAction(handle: RunControls<State, Key>, scenario: string | undefined): MainAction {
	const { source, daily, reading, largest, memory } = handle.run.parameters;
	if (source !== FILES)
		return toggle(
			"position",
			[
				{ value: OFFSET, label: "Use an offset: count rows", scenario: "Every request succeeded" },
				{ value: CURSOR, label: "Use a cursor: remember the row", scenario: "A cursor" },
			],
			handle,
			scenario,
		);
	const remedy = AFTER_READING[reading];
	if (largest > memory && remedy) {
		const { label, next, value } = remedy;
		return scenario ? { label, scenario: next } : { label, perform: () => handle.turn("reading", value) };
	}
	if (daily !== NO_DAILY)
		return toggle(
			"daily",
			[
				{ value: DAILY, label: "Keep repeats", scenario: "The daily file" },
				{ value: DAILY_WITHOUT_REPEATS, label: "Drop repeats", scenario: "The daily file without repeats" },
			],
			handle,
			scenario,
		);
	return toggle(
		"mark",
		[
			{ value: BY_HOUR, label: "Remember the hour", scenario: "The hour as a mark" },
			{ value: BY_CREATION, label: "Remember the creation date", scenario: "The creation date as a mark" },
		],
		handle,
		scenario,
	);
}
