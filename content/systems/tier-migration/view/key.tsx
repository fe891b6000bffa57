import { memo } from "react";
import { legacyTiers, numberOf, type Tier, tiersAscending } from "../model";
import { fillOf } from "./colors";
import { RADIUS } from "./labels";
import type { Plan } from "./plan";

const LINE = 19;

/** The numbers that old and new gateways write, each with its tier. */
const formats: { name: string; numbers: { number: number; tier: Tier }[] }[] = [
	{ name: "old", numbers: legacyTiers.map((tier, number) => ({ number, tier })) },
	{ name: "new", numbers: tiersAscending.map(({ name: tier }) => ({ number: numberOf(tier), tier })) },
];

/** Explains the dots: the numbers of either version, in the colors of their tiers. */
export const Key = memo(function Key({
	plan: {
		key: { top, left, cell, hasTiers },
	},
}: {
	plan: Plan;
}) {
	return (
		<g>
			<text y={12} className="fill-muted">
				{hasTiers
					? "A dot is a request; the number that it carries is its priority, in the old style or the new:"
					: "A dot is a request that carries its priority:"}
			</text>
			{formats.map(({ name, numbers }, row) => (
				<g key={name} transform={`translate(0 ${top + row * LINE})`}>
					<text className="fill-muted">{hasTiers ? `${name} style` : name}</text>
					{numbers.map(({ number, tier }, column) => (
						<g key={tier} transform={`translate(${left + column * cell} 0)`}>
							<circle cx={RADIUS} cy={-4} r={RADIUS} className={fillOf(tier)} />
							<text x={2 * RADIUS + 3} className="fill-ink font-mono">
								{number}
								{hasTiers && <tspan className="fill-muted">{` = ${tier}`}</tspan>}
							</text>
						</g>
					))}
				</g>
			))}
		</g>
	);
});
