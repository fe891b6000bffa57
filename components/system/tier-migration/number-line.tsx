import { largestToken, legacyTiers, type Tier, tierOf } from "@/lib/systems/tier-migration";
import { fillOf } from "./colour";

const HEIGHT = 12;
const CELL = 26;
const GAP = 16;
const LEFT = 20;

/** What every number of a session token means: the four legacy levels apart, then 4 to 150 to scale. */
export function NumberLine({ top, width }: { top: number; width: number }) {
	const bandsLeft = LEFT + legacyTiers.length * CELL + GAP;
	const scale = (width - 20 - bandsLeft) / (largestToken + 1 - legacyTiers.length);
	return (
		<g>
			<text x={LEFT} y={top - 4} className="fill-muted text-[11px]">
				levels
			</text>
			<text x={bandsLeft} y={top - 4} className="fill-muted text-[11px]">
				tiers: what a number in a session token means, from 4 to {largestToken}
			</text>
			{legacyTiers.map((tier, level) => (
				<Band key={tier} tier={tier} from={level} x={LEFT + level * CELL} width={CELL} top={top} />
			))}
			{bands().map(({ tier, from, count }) => (
				<Band
					key={tier}
					tier={tier}
					from={from}
					x={bandsLeft + (from - legacyTiers.length) * scale}
					width={count * scale}
					top={top}
				/>
			))}
		</g>
	);
}

function Band(band: { tier: Tier; from: number; x: number; width: number; top: number }) {
	const { tier, from, x, width, top } = band;
	return (
		<g>
			<rect x={x} y={top + 2} width={width - 2} height={HEIGHT} rx={2} className={fillOf(tier)} />
			<text x={x} y={top + HEIGHT + 15} className="fill-ink font-mono text-[11px]">
				{from}
			</text>
			<text x={x} y={top + HEIGHT + 29} className="fill-muted font-mono text-[11px]">
				{width < CELL + 8 ? tier.slice(0, 4) : tier}
			</text>
		</g>
	);
}

/** The tiers from 4 on, each with its first number and how many numbers it has. */
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
