import { memo } from "react";
import type { Entry } from "../model";
import { cellOf, type Plan } from "./plan";
import { BOXES, Boxes, DASHES, type Kind, NUMBERS } from "./squares";

/** Returns what an entry of the copy is drawn as: undefined for a hole that was filled later. */
function kindOfEntry({ row, kind }: Entry): Kind | undefined {
	if (kind === "hole") return row.reads > 0 ? undefined : "missed";
	return kind === "repeat" ? "twice" : "copied";
}

/** Draws the entries of the copy, the latest if there are too many. Renders again only when the copy has changed. */
export const Copy = memo(function Copy({
	copy,
	plan,
}: {
	copy: readonly Entry[];
	version: number;
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
				{`The copy: ${count} rows`}
			</text>
			<Key
				repeated={entries.filter(({ kind }) => kind === "twice").length}
				missing={entries.filter(({ kind }) => kind === "missed").length}
				plan={plan}
			/>
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

/** Says, beside the copy's heading, which of its entries are repeated, and what is missing. */
function Key({ repeated, missing, plan }: { repeated: number; missing: number; plan: Plan }) {
	const { heading, key } = plan.copy;
	const items = [
		{ kind: "twice", count: repeated, text: "repeated" },
		{ kind: "missed", count: missing, text: "missing" },
	] as const;
	return items.map(
		({ kind, count, text }, place) =>
			count > 0 && (
				<g key={kind} transform={`translate(${key[place]} ${heading})`}>
					<rect
						x={1}
						y={-11}
						width={12}
						height={12}
						rx={3}
						strokeDasharray={DASHES[kind]}
						className={BOXES[kind]}
					/>
					<text x={18} className="fill-ink tabular-nums">
						{`${count} ${text}`}
					</text>
				</g>
			),
	);
}
