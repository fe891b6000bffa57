import { type Snapshot, type Tier, tiers } from "../model";
import { fillOf } from "./colors";
import { type Plan, rowOf } from "./plan";

type Tally = Snapshot["tally"];

/** Returns the requests that were served as a tier but meant as others, by the tier that was meant, the highest first. */
const listMistaken = ({ mistaken }: Tally, tier: Tier) =>
	tiers.flatMap(({ name }) => {
		const count = mistaken[tier]?.[name] ?? 0;
		return count > 0 ? [{ name, count }] : [];
	});

const sumOf = (parts: readonly { count: number }[]) => parts.reduce((sum, { count }) => sum + count, 0);

/** Returns the number of requests that were served as another tier than their writer meant. */
export const countMistaken = (tally: Tally) => sumOf(tiers.flatMap(({ name }) => listMistaken(tally, name)));

/**
 * Draws how many requests were served as each tier, in the colors of the tiers that they should have got. The tiers'
 * names are the key to the colors.
 */
export function Served({ reading: { tally }, plan }: { reading: Snapshot; plan: Plan }) {
	const { left, name: nameAt, bar, right } = plan.tiers;
	const most = Math.max(20, ...Object.values(tally.byTier));
	const scale = (plan.isNarrow ? 24 : right - bar) / most;
	const top = plan.isNarrow ? 7 : -7;
	return (
		<g>
			<text x={left} y={plan.heads} className="fill-ink">
				{plan.isNarrow ? "served" : "requests served as"}
			</text>
			{tiers.map(({ name }, row) => {
				const served = tally.byTier[name] ?? 0;
				const mistaken = listMistaken(tally, name);
				const wrong = sumOf(mistaken);
				const parts = [{ name, count: served - wrong }, ...mistaken];
				const width = served > 0 ? Math.max(3, served * scale) : 0;
				return (
					<g key={name} transform={`translate(0 ${rowOf(row, plan)})`}>
						<rect
							x={left}
							y={-7}
							width={plan.isNarrow ? 6 : 10}
							height={plan.isNarrow ? 11 : 14}
							rx={2}
							className={fillOf(name)}
						/>
						<text x={nameAt} y={plan.isNarrow ? 3 : 4} className="fill-ink font-mono">
							{name}
						</text>
						{parts.map(({ name: meant, count }, index) => (
							<rect
								key={meant}
								x={bar + (width * sumOf(parts.slice(0, index))) / Math.max(1, served)}
								y={top}
								width={(width * count) / Math.max(1, served)}
								height={plan.isNarrow ? 7 : 14}
								className={fillOf(meant)}
							/>
						))}
						<text
							x={plan.isNarrow ? right : Math.round(bar + width) + 6}
							y={plan.isNarrow ? 15 : 4}
							textAnchor={plan.isNarrow ? "end" : "start"}
							className="fill-muted font-mono"
						>
							{served}
						</text>
						{wrong > 0 && !plan.isNarrow && (
							<text x={bar} y={20} className="fill-ink">
								{`${wrong} of them wrong`}
							</text>
						)}
					</g>
				);
			})}
		</g>
	);
}
