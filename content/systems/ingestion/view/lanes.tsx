import { memo } from "react";
import { documents, type State, type Status } from "../model";
import { middleOf, type Plan } from "./plan";

/**
 * Draws the documents: what the source has at the left, and what the index has at the right.
 *
 * @param isStill whether nothing can be pressed
 */
export function Lanes({ state, plan, isStill }: { state: State; plan: Plan; isStill: boolean }) {
	return (
		<>
			<Heads plan={plan} isStill={isStill} />
			{documents.map(({ name }, document) => {
				const [own, entry] = [state.source[document], state.index[document]];
				return (
					own &&
					entry && (
						<Row
							key={name}
							plan={plan}
							document={document}
							version={own.version}
							isPresent={own.isPresent}
							indexed={entry.version}
							isIndexed={entry.isPresent}
							status={state.status[document] ?? "current"}
							isStuck={state.inFlight[document] === 0}
						/>
					)
				);
			})}
		</>
	);
}

/** Draws what does not change: headings, lanes, and the worker's part of them. */
const Heads = memo(function Heads({ plan, isStill }: { plan: Plan; isStill: boolean }) {
	const { source, lane, index, rows, heads, isWordy } = plan;
	const height = rows.pitch * documents.length;
	return (
		<>
			<rect
				x={lane.worker}
				y={rows.top}
				width={lane.right - lane.worker}
				height={height}
				rx={4}
				className="fill-rule opacity-50"
			/>
			<path
				d={documents.map((_, document) => `M${lane.left} ${middleOf(plan, document)}H${lane.right}`).join("")}
				className="stroke-rule"
			/>
			<text x={source.left} y={heads} className="fill-ink">
				source
			</text>
			<text x={lane.left} y={heads} className="fill-muted">
				{isWordy && !isStill ? "messages: press one to drop or delay it" : "messages"}
			</text>
			<text
				x={isWordy ? (lane.worker + lane.right) / 2 : lane.right - 4}
				y={heads}
				textAnchor={isWordy ? "middle" : "end"}
				className="fill-muted"
			>
				{isWordy ? "worker writes" : "worker"}
			</text>
			<text x={index.left} y={heads} className="fill-ink">
				{isWordy ? "index: what search finds" : "search finds"}
			</text>
		</>
	);
});

interface RowProps {
	plan: Plan;
	document: number;
	version: number;
	isPresent: boolean;
	indexed: number;
	isIndexed: boolean;
	status: Status;
	isStuck: boolean;
}

/** Draws a document. Renders again only when its versions or its status change. */
const Row = memo(function Row({
	plan,
	document,
	version,
	isPresent,
	indexed,
	isIndexed,
	status,
	isStuck,
}: RowProps) {
	const { source, index, rows, isWordy } = plan;
	const [y, height] = [rows.top + document * rows.pitch + 2, rows.pitch - 4];
	const base = middleOf(plan, document) + 4.5;
	const isRed = status !== "current" && isStuck;
	const ink = isRed ? "fill-paper font-semibold" : status === "current" ? "fill-muted" : "fill-ink";
	return (
		<>
			<rect
				x={source.left}
				y={y}
				width={source.right - source.left}
				height={height}
				rx={4}
				strokeDasharray={isPresent ? undefined : "3 3"}
				className="fill-none stroke-rule"
			/>
			<text x={source.left + 7} y={base} className={isPresent ? "fill-ink" : "fill-muted line-through"}>
				{documents[document]?.name}
			</text>
			<text x={source.right - 7} y={base} textAnchor="end" className="fill-muted tabular-nums">
				{isPresent ? nameVersion(version, isWordy) : isWordy ? "deleted" : ""}
			</text>
			<rect
				x={index.left}
				y={y}
				width={index.right - index.left}
				height={height}
				rx={4}
				strokeDasharray={isIndexed ? undefined : "3 3"}
				className={
					isRed
						? "fill-tier-1"
						: status === "current"
							? "fill-none stroke-rule"
							: "fill-none stroke-ink stroke-2"
				}
			/>
			<text x={index.left + 7} y={base} className={`tabular-nums ${ink}`}>
				{labelEntry(status, indexed, isIndexed, isWordy)}
			</text>
		</>
	);
});

/** Returns the words for what the index has of a document. */
function labelEntry(status: Status, version: number, isPresent: boolean, isWordy: boolean): string {
	const name = nameVersion(version, isWordy);
	if (status === "current") return isPresent ? name : isWordy ? "deleted" : "gone";
	if (status === "stale") return `${name}, outdated`;
	return isWordy && status === "came back" ? `${name}, came back` : status;
}

const nameVersion = (version: number, isWordy: boolean) => (isWordy ? `version ${version}` : `v${version}`);
