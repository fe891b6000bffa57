import { memo } from "react";
import { largestToken, legacyTiers, type Tier, tierOf } from "../model";
import { fillOf } from "./colors";
import type { Plan } from "./plan";

const HEIGHT = 12;
const CELL = 34;
const GAP = 16;

/** Draws the meaning of every session token: the four legacy levels, then 4 to 150, to scale if there is room. */
export const NumberLine = memo(function NumberLine({
	top,
	plan: { width, barBelow: narrow },
}: {
	top: number;
	plan: Plan;
}) {
	const left = narrow ? 0 : 20;
	const bandsLeft = narrow ? 0 : left + legacyTiers.length * CELL + GAP;
	const bandsTop = narrow ? top + 72 : top;
	const found = bands();
	const scale = (width - left - bandsLeft) / (largestToken + 1 - legacyTiers.length);
	return (
		<g>
			<text x={left} y={top - 4} className="fill-muted">
				levels
			</text>
			<text x={bandsLeft} y={bandsTop - 4} className="fill-muted">
				{narrow
					? `tiers: token values 4 to ${largestToken}`
					: `tiers: session token values 4 to ${largestToken}`}
			</text>
			{legacyTiers.map((tier, level) => (
				<Band key={tier} tier={tier} from={level} x={left + level * CELL} width={CELL} top={top} />
			))}
			{found.map(({ tier, from, count }, index) => (
				<Band
					key={tier}
					tier={tier}
					from={from}
					x={narrow ? index * (width / found.length) : bandsLeft + (from - legacyTiers.length) * scale}
					width={narrow ? width / found.length : count * scale}
					top={bandsTop}
				/>
			))}
		</g>
	);
});

function Band({
	tier,
	from,
	x,
	width,
	top,
}: {
	tier: Tier;
	from: number;
	x: number;
	width: number;
	top: number;
}) {
	return (
		<g transform={`translate(${Math.round(x)} ${top})`}>
			<rect y={2} width={Math.round(width) - 2} height={HEIGHT} rx={2} className={fillOf(tier)} />
			<text y={HEIGHT + 16} className="fill-ink font-mono">
				{from}
			</text>
			<text y={HEIGHT + 32} className="fill-muted font-mono">
				{tier}
			</text>
		</g>
	);
}

/** Returns the tiers from token 4 on, each with its first token and its number of tokens. */
function bands(): { tier: Tier; from: number; count: number }[] {
	const found: { tier: Tier; from: number; count: number }[] = [];
	for (let value: number = legacyTiers.length; value <= largestToken; value++) {
		const tier = tierOf(value);
		const last = found.at(-1);
		if (last && last.tier === tier) last.count++;
		else if (tier) found.push({ tier, from: value, count: 1 });
	}
	return found;
}
