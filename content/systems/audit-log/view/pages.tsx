import { memo } from "react";
import { toBoxPath } from "@/components/system/box";
import { Headline } from "@/components/system/headline";
import { countMissed, getWindow, NEWEST_FIRST, PERIOD, type Row, type State } from "../model";
import { Copy } from "./copy";
import { cellOf, countGaps, type Plan, squareOf } from "./plan";
import { Boxes, Key, kindOf, NUMBERS } from "./squares";

/** Draws the log with the page that is read next, and the copy. */
export function Pages({ state, plan, isStill }: { state: State; plan: Plan; isStill: boolean }) {
	const { paging, parameters, now } = state;
	const { log } = paging;
	const window = getWindow(paging, parameters);
	return (
		<>
			<Heading state={state} plan={plan} isStill={isStill} />
			<Squares rows={log.rows} version={log.version} plan={plan} />
			{!isStill && <Gaps count={countGaps(log.rows.length)} plan={plan} />}
			{!log.isDone && (
				<Window {...window} left={paging.nextRequest - now} plan={plan} isEmpty={log.rows.length === 0} />
			)}
			<Copy copy={log.copy} version={log.version} rows={log.rows.length} isDone={log.isDone} plan={plan} />
			<Key plan={plan} />
		</>
	);
}

/** Describes the result in a few words. */
export function describeCopy({ paging: { log } }: State): string {
	const missed = countMissed(log);
	return `${log.repeated || "None"} repeated, ${missed || "none"} missing`;
}

/** Returns the headline: how the copy differs from the log so far. */
export function describeResult({ paging: { log } }: State): string {
	const missed = countMissed(log);
	const parts = [log.repeated > 0 && `${log.repeated} repeated`, missed > 0 && `${missed} missing`];
	const faults = parts.filter(Boolean).join(", ");
	if (faults) return `Rows: ${faults}`;
	return log.isDone ? "Every row is copied once" : "No row repeated or missing";
}

function Heading({ state, plan, isStill }: { state: State; plan: Plan; isStill: boolean }) {
	const { log } = state.paging;
	const isNewestFirst = state.parameters.order === NEWEST_FIRST;
	const order = `The log, ${isNewestFirst ? "newest first" : "oldest first"}`;
	const phoneHint = `${isNewestFirst ? "Newest" : "Oldest"} first. Press a row to delete it, + to add.`;
	const hint = plan.isWordy ? `${order}. Press a row to delete it, a plus to add one.` : phoneHint;
	return (
		<>
			<Headline>{describeResult(state)}</Headline>
			<text x={plan.width} y={18} textAnchor="end" className="fill-muted tabular-nums">
				{plan.isWordy
					? `requests: ${log.requests}, all successful${log.isDone ? ", done" : ""}`
					: `${log.requests} × 200 OK`}
			</text>
			<text x={0} y={38} className="fill-ink">
				{isStill ? order : hint}
			</text>
		</>
	);
}

/** Draws a plus where a row can be inserted. */
const Gaps = memo(function Gaps({ count, plan }: { count: number; plan: Plan }) {
	const { side, above, pitch } = plan.log;
	const cells = Array.from({ length: count }, (_, place) => cellOf(plan.log, place));
	return (
		<path
			d={cells.map(({ x, y }) => `M${x + (pitch - side) / 2 + 2} ${y + above - 12}v8m-4-4h8`).join("")}
			className="stroke-muted"
		/>
	);
});

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

/** Draws a frame around the rows of the next page, and how soon it is requested. */
function Window({
	from,
	to,
	left,
	plan,
	isEmpty,
}: {
	from: number;
	to: number;
	/** Time until the request, ms. */
	left: number;
	plan: Plan;
	isEmpty: boolean;
}) {
	const { log } = plan;
	const lines = splitIntoLines(from, Math.max(from + (isEmpty ? 0 : 1), to), log.perLine);
	const frames = lines.map(([first, last]) => {
		const [start, end] = [squareOf(plan, first), squareOf(plan, last)];
		return { x: start.x - 3, y: start.y - 3, width: end.x - start.x + log.side + 6, height: log.side + 6 };
	});
	const [first] = frames;
	if (!first) return null;
	const share = Math.min(1, Math.max(0, 1 - left / PERIOD));
	const isAtEnd = first.x > plan.width - 80;
	return (
		<>
			<path
				d={frames.map(({ x, y, width, height }) => toBoxPath(x, y, width, height, 6)).join("")}
				className="fill-none stroke-ink stroke-2"
			/>
			<path
				d={frames
					.map(({ x, y, width, height }) => `M${x + 4} ${y + height + 4}h${Math.round(share * (width - 8))}`)
					.join("")}
				strokeWidth={3}
				className="stroke-ink"
			/>
			<text
				x={isAtEnd ? plan.width : first.x + 1}
				y={first.y - 6}
				textAnchor={isAtEnd ? "end" : "start"}
				paintOrder="stroke"
				strokeWidth={6}
				className="fill-ink stroke-raised font-semibold"
			>
				next page
			</text>
		</>
	);
}

/** Splits a range of places into the parts that are on one line each, as their first and last places. */
function splitIntoLines(from: number, to: number, perLine: number): [number, number][] {
	const lines: [number, number][] = [];
	for (let first = from; first < to; ) {
		const last = Math.min(to, (Math.floor(first / perLine) + 1) * perLine) - 1;
		lines.push([first, last]);
		first = last + 1;
	}
	return lines;
}
