import { memo } from "react";
import { Headline } from "@/components/system/drawing/headline";
import { countMissed, getWindow, NEWEST_FIRST, type Row, type State } from "../model";
import { Copy } from "./copy";
import { placeLogLabels } from "./log-labels";
import { type Plan, squareOf } from "./plan";
import { RequestFrame, splitIntoFrames } from "./request-frame";
import { Boxes, kindOf, NUMBERS } from "./squares";

/** Draws the log with the rows that the next request returns, and the copy. */
export function Pages({ state, plan, isStill }: { state: State; plan: Plan; isStill: boolean }) {
	const { paging, parameters } = state;
	const { log } = paging;
	const frames = log.isDone
		? []
		: splitIntoFrames(getWindow(paging, parameters), log.rows.length === 0, plan);
	const labels = placeLogLabels(log, parameters.position, frames[0], plan);
	return (
		<>
			<Heading state={state} plan={plan} isStill={isStill} />
			<Squares rows={log.rows} version={log.version} plan={plan} />
			<RequestFrame frames={frames} />
			{labels.map(({ text, x, y, isRequest, isAtEnd }) => (
				<text
					key={`${text} ${x} ${y}`}
					x={x}
					y={y}
					textAnchor={isAtEnd ? "end" : "start"}
					className={isRequest ? "fill-ink font-semibold tabular-nums" : "fill-muted"}
				>
					{text}
				</text>
			))}
			<Copy copy={log.copy} version={log.version} plan={plan} />
		</>
	);
}

/** Describes the result in a few words. */
export function describeCopy({ paging: { log } }: State): string {
	const missed = countMissed(log);
	return `${log.repeated || "None"} repeated, ${missed || "none"} missing`;
}

const rows = (count: number) => `${count} ${count === 1 ? "row" : "rows"}`;

/** Returns the headline: how the copy differs from the log so far. */
export function describeResult({ paging: { log } }: State): string {
	const missed = countMissed(log);
	if (log.repeated > 0)
		return `The copy repeats ${rows(log.repeated)}${missed > 0 ? `, misses ${missed}` : ""}`;
	if (missed > 0) return `The copy misses ${rows(missed)}`;
	return log.isDone ? "Every row is copied once" : "No row repeated or missing";
}

/** Deleted rows that are listed by number. */
const LISTED = 5;

/** Lists the rows that the log no longer has, or counts them if they are many. */
export function describeDeleted({
	rows: left,
	nextId,
}: Pick<State["paging"]["log"], "rows" | "nextId">): string {
	const ids = new Set(left.map(({ id }) => id));
	const deleted = Array.from({ length: nextId - 1 }, (_, index) => nextId - 1 - index).filter(
		(id) => !ids.has(id),
	);
	if (deleted.length === 0) return "";
	return `Deleted: ${deleted.length > LISTED ? rows(deleted.length) : deleted.join(", ")}.`;
}

function Heading({ state, plan, isStill }: { state: State; plan: Plan; isStill: boolean }) {
	const { log } = state.paging;
	const order = state.parameters.order === NEWEST_FIRST ? "newest first" : "oldest first";
	const count = `The log: ${rows(log.rows.length)}, ${order}. Blue: copied.`;
	const deleted = describeDeleted(log);
	return (
		<>
			<Headline size={plan.resultSize}>{describeResult(state)}</Headline>
			<text x={0} y={38} className="fill-ink tabular-nums">
				{plan.deleted ? count : `${count} ${deleted}`}
			</text>
			{plan.deleted && (
				<text x={0} y={plan.deleted} className="fill-ink tabular-nums">
					{deleted}
				</text>
			)}
			{plan.isWordy && !isStill && (
				<text x={plan.width} y={38} textAnchor="end" className="fill-muted">
					Press a row to delete it.
				</text>
			)}
		</>
	);
}

/** Draws the rows of the log. Renders again only when the log has changed. */
const Squares = memo(function Squares({ rows, plan }: { rows: readonly Row[]; version: number; plan: Plan }) {
	const all = rows.map((row, place) => ({ id: row.id, kind: kindOf(row), ...squareOf(plan, place) }));
	const { side } = plan.log;
	return (
		<>
			<Boxes all={all} width={side} height={side} />
			{all.map(({ id, kind, x, y }) => (
				<text
					key={id}
					x={x + side / 2}
					y={y + side / 2 + 4.5}
					textAnchor="middle"
					className={`${NUMBERS[kind]} tabular-nums`}
				>
					{id}
				</text>
			))}
		</>
	);
}, isSame);

function isSame(before: Versioned, after: Versioned): boolean {
	return before.version === after.version && before.plan === after.plan && before.rows === after.rows;
}

interface Versioned {
	rows: unknown;
	version: number;
	plan: Plan;
}
