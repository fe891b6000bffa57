import { CURSOR, type State } from "../model";
import { type Plan, squareOf } from "./plan";
import type { Frame } from "./request-frame";
import { type Kind, kindOf } from "./squares";

/** A label above rows of the log. */
interface LogLabel {
	text: string;
	x: number;
	y: number;
	/** Whether it says where the next request continues. */
	isRequest: boolean;
	/** Whether it ends at its x, because it would not fit otherwise. */
	isAtEnd: boolean;
}

type Log = State["paging"]["log"];

/** What a run of neighboring rows is labeled, by their kind. */
const WORDS: Partial<Record<Kind, string>> = { behind: "new: next copy", missed: "skipped" };
/** Mean width of a character, and distance between the baseline and the row below. */
const CHARACTER = 7.6;
const ABOVE = 6;

/** Returns the labels of new and of skipped rows, and of the next request. Those that would overlap are omitted. */
export function placeLogLabels(
	log: Log,
	position: number,
	frame: Frame | undefined,
	plan: Plan,
): readonly LogLabel[] {
	const placed = frame ? [labelRequest(log, position, frame, plan)] : [];
	for (const { kind, place } of findRuns(log, plan)) {
		const { x, y } = squareOf(plan, place);
		const label = { text: WORDS[kind] ?? "", x, y: y - ABOVE, isRequest: false, isAtEnd: false };
		if (rightOf(label) <= plan.width && placed.every((other) => !meet(label, other))) placed.push(label);
	}
	return placed;
}

/** Says what the next request asks for: the rows after a number of rows, or after the last row that was read. */
function labelRequest({ copy, offset }: Log, position: number, { x, y }: Frame, plan: Plan): LogLabel {
	const last = copy.findLast(({ kind }) => kind !== "hole")?.row.id;
	const after = last === undefined ? "the first rows" : `after row ${last}`;
	const text = `next request: ${position === CURSOR ? after : `skip ${offset} rows`}`;
	const isAtEnd = x + text.length * CHARACTER > plan.width;
	return { text, x: isAtEnd ? plan.width : x, y: y - 4, isRequest: true, isAtEnd };
}

/** Returns the first place of each run of neighboring rows of a kind that has a label. */
function findRuns({ rows }: Log, { log: { perLine } }: Plan): { kind: Kind; place: number }[] {
	const kinds = rows.map(kindOf);
	return kinds.flatMap((kind, place) => {
		const continues = place % perLine > 0 && kinds[place - 1] === kind;
		return WORDS[kind] && !continues ? [{ kind, place }] : [];
	});
}

const leftOf = ({ text, x, isAtEnd }: LogLabel) => (isAtEnd ? x - text.length * CHARACTER : x);
const rightOf = (label: LogLabel) => leftOf(label) + label.text.length * CHARACTER;

const meet = (a: LogLabel, b: LogLabel) =>
	Math.abs(a.y - b.y) < 20 && leftOf(a) < rightOf(b) + 6 && leftOf(b) < rightOf(a) + 6;
