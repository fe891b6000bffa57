import { memo } from "react";
import { legacyTiers, type Tier, tiersAscending } from "../model";
import { fillOf } from "./colors";
import { RADIUS } from "./labels";
import type { Plan } from "./plan";

const levels = legacyTiers.map((tier, level) => ({ tier, text: `${level}→${tier}` }));

const newTiers = tiersAscending
	.filter(({ name }) => !legacyTiers.some((legacy) => legacy === name))
	.map(({ name: tier }) => ({ tier, text: tier }));

const highest = tiersAscending.at(-1)?.name;

/** Explains the dots: the tiers of the old levels, and the new tiers. */
export const Key = memo(function Key({ plan: { key, barBelow } }: { plan: Plan }) {
	return (
		<g>
			<text y={12} className="fill-muted">
				{barBelow
					? `A dot is a request with its priority (${highest}: highest):`
					: `A dot is a request with its priority: an old level, or the number of a tier. ${highest} is the most urgent.`}
			</text>
			<Row name={barBelow ? "old" : "old → new"} cells={levels} place={key.levels} />
			<Row name={barBelow ? "new" : "only new"} cells={newTiers} place={key.tiers} />
		</g>
	);
});

function Row({
	name,
	cells,
	place: { x, y, left, cell },
}: {
	name: string;
	cells: readonly { tier: Tier; text: string }[];
	place: Plan["key"]["levels"];
}) {
	return (
		<g transform={`translate(${x} ${y})`}>
			<text className="fill-muted">{name}</text>
			{cells.map(({ tier, text }, column) => (
				<g key={tier} transform={`translate(${left + column * cell} 0)`}>
					<circle cx={RADIUS} cy={-4} r={RADIUS} className={fillOf(tier)} />
					<text x={2 * RADIUS + 3} className="fill-ink font-mono">
						{text}
					</text>
				</g>
			))}
		</g>
	);
}
