import { memo } from "react";
import type { Entry } from "../model";
import { cellOf, type Plan } from "./plan";
import { Boxes, type Kind, NUMBERS } from "./squares";

/** Returns what an entry of the copy is drawn as: undefined for a hole that was filled later. */
function kindOfEntry({ row, kind }: Entry): Kind | undefined {
	if (kind === "hole") return row.reads > 0 ? undefined : "missed";
	return kind === "repeat" ? "twice" : "once";
}

/** Draws the entries of the copy, the latest if there are too many. Renders again only when the copy has changed. */
export const Copy = memo(function Copy({
	copy,
	rows,
	isDone,
	plan,
}: {
	copy: readonly Entry[];
	version: number;
	/** Number of rows in the log. */
	rows: number;
	isDone: boolean;
	plan: Plan;
}) {
	const { heading, width, height, perLine, lines } = plan.copy;
	const entries = copy.flatMap((entry) => {
		const kind = kindOfEntry(entry);
		return kind ? [{ kind, id: entry.row.id }] : [];
	});
	const count = copy.filter(({ kind }) => kind !== "hole").length;
	const shown = entries
		.slice(-perLine * lines)
		.map((entry, place) => ({ ...entry, place, ...cellOf(plan.copy, place) }));
	return (
		<>
			<text x={0} y={heading} className="fill-ink tabular-nums">
				{`The copy: ${count} rows${isDone ? `, and the log has ${rows}` : ""}`}
			</text>
			<Boxes all={shown} width={width} height={height} />
			{shown.map(({ place, id, kind, x, y }) => (
				<text
					key={place}
					x={x + width / 2}
					y={y + height / 2 + 4.5}
					textAnchor="middle"
					className={`${NUMBERS[kind]} tabular-nums`}
				>
					{id}
				</text>
			))}
		</>
	);
});
