import type { Samples } from "../model";
import { formatPercent } from "./plot";
import { Text } from "./plot-text";

/** CPU at the full height of a bar, as a multiple of a region's usual CPU. */
const MOST = 1.4;
/** Baseline of the bars, and their greatest height. */
const [FOOT, TALL] = [44, 42];
/** Width of a bar, as a fraction of a region's column. */
const WIDE = 0.7;

/** Regions are alike if the busiest is less than this above the least busy. */
const ALIKE = 0.2;

/** Draws the CPU of each region at one sample, used and unmet, or one bar while all regions are alike. */
export function Regions({ samples, at }: { samples: Samples; at: number }) {
	const rows = samples.utilization.map((used, region) => ({
		region,
		used: used[at] ?? 0,
		unserved: samples.unserved[region]?.[at] ?? 0,
	}));
	const full = rows.filter(({ unserved }) => unserved > 0).length;
	const shown = rows.map(({ used }) => used);
	const [least, most] = [Math.min(...shown), Math.max(...shown)];
	const isAlike = full === 0 && most - least < ALIKE;
	const mean = samples.cpu[at] ?? 0;
	return (
		<div>
			<p className="text-[0.8rem] leading-snug text-muted">
				{isAlike
					? `Workers busy now: ${whole(mean)}%`
					: `Workers busy now, by region, %${full > 0 ? "; red: demand above it" : ""}`}
			</p>
			<svg
				height={FOOT + 16}
				role="img"
				aria-label={`CPU by region from ${whole(least)}% to ${whole(most)}%; in ${full} of ${rows.length} regions demand exceeds capacity.`}
				className="mt-1 block w-full"
			>
				{isAlike ? (
					<>
						<rect y={2} width="100%" height={16} className="fill-rule opacity-50" />
						<rect y={2} width={formatPercent(mean)} height={16} className="fill-tier-6" />
						<Text x="100%" y={34} anchor="end" className="fill-muted">
							100%
						</Text>
					</>
				) : (
					<>
						<line
							x2="100%"
							y1={FOOT - TALL / MOST}
							y2={FOOT - TALL / MOST}
							className="stroke-muted"
							strokeDasharray="2 3"
						/>
						{rows.map(({ region, used, unserved }) => (
							<Region key={region} {...{ region, used, unserved }} of={rows.length} />
						))}
					</>
				)}
			</svg>
		</div>
	);
}

/** Draws the bar of one region: the CPU in use, and unmet demand on top of it. */
function Region({
	region,
	used,
	unserved,
	of,
}: {
	region: number;
	used: number;
	unserved: number;
	of: number;
}) {
	const height = (share: number) => Math.round(10 * TALL * (Math.max(0, share) / MOST)) / 10;
	const unmet = height(Math.min(unserved, MOST - used));
	const bar = {
		x: formatPercent((region + (1 - WIDE) / 2) / of),
		width: formatPercent(WIDE / of),
	};
	return (
		<>
			<rect {...bar} y={FOOT - height(used)} height={height(used)} className="fill-tier-6" />
			{unmet > 0 && <rect {...bar} y={FOOT - height(used) - unmet} height={unmet} className="fill-tier-1" />}
			<Text x={formatPercent((region + 0.5) / of)} y={FOOT + 13} anchor="middle" className="fill-muted">
				{whole(used)}
			</Text>
		</>
	);
}

const whole = (share: number) => Math.round(share * 100).toString();
