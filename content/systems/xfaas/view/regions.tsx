import type { Samples } from "../model";
import { formatPercent, Text } from "./plot";

const PITCH = 14;
/** CPU at the full width of a bar, as a multiple of a region's usual CPU. */
const WIDEST = 1.4;
/** Left edge and width of the widest bar, as fractions of the drawing. */
const [LEFT, WIDTH] = [0.07, 0.75];

/** Draws the CPU of each region at one sample: used, and unmet demand. */
export function Regions({ samples, at }: { samples: Samples; at: number }) {
	const rows = samples.utilization.map((used, region) => ({
		region,
		used: used[at] ?? 0,
		unserved: samples.unserved[region]?.[at] ?? 0,
	}));
	const shown = new Set(rows.map(({ used, unserved }) => formatUse(used, unserved)));
	const [alike] = shown.size === 1 ? shown : [];
	const full = rows.filter(({ unserved }) => unserved > 0).length;
	return (
		<div>
			<p className="text-[0.8rem] leading-snug font-semibold">
				{`CPU in use by region${alike ? `: all at ${alike}` : ""}`}
			</p>
			<svg
				height={rows.length * PITCH + 22}
				role="img"
				aria-label={`CPU by region from ${whole(Math.min(...rows.map(({ used }) => used)))}% to ${whole(Math.max(...rows.map(({ used }) => used)))}%; in ${full} of ${rows.length} regions demand exceeds capacity.`}
				className="mt-1 block w-full"
			>
				<svg
					aria-hidden="true"
					x={formatPercent(LEFT)}
					width={formatPercent(WIDTH)}
					height={rows.length * PITCH + 4}
					overflow="visible"
				>
					{rows.map(({ region, used, unserved }) => (
						<g key={region}>
							<rect
								x="0"
								y={region * PITCH + 4}
								width={formatPercent(1 / WIDEST)}
								height={11}
								className="fill-rule opacity-50"
							/>
							<rect
								x="0"
								y={region * PITCH + 4}
								width={formatPercent(used / WIDEST)}
								height={11}
								className="fill-tier-6"
							/>
							<rect
								x={formatPercent(used / WIDEST)}
								y={region * PITCH + 7}
								width={formatPercent(Math.min(unserved, WIDEST - used) / WIDEST)}
								height={5}
								className="fill-tier-1"
							/>
						</g>
					))}
					<line
						x1={formatPercent(1 / WIDEST)}
						x2={formatPercent(1 / WIDEST)}
						y1={0}
						y2={rows.length * PITCH + 4}
						className="stroke-muted"
					/>
				</svg>
				{rows.map(({ region, used, unserved }) => (
					<g key={region}>
						<Text x={0} y={region * PITCH + 14} className="fill-muted">
							{String(region + 1)}
						</Text>
						<Text x="99%" y={region * PITCH + 14} anchor="end" className="fill-ink tabular-nums">
							{alike ? "" : formatUse(used, unserved)}
						</Text>
					</g>
				))}
				<Text
					x={formatPercent(LEFT + WIDTH / WIDEST)}
					y={rows.length * PITCH + 17}
					anchor="middle"
					className="fill-muted"
				>
					100%
				</Text>
				{full > 0 && (
					<Text x={0} y={rows.length * PITCH + 17} className="fill-muted">
						red: unmet
					</Text>
				)}
			</svg>
		</div>
	);
}

/** Formats the CPU in use, and unmet demand if there is any. */
const formatUse = (used: number, unserved: number) =>
	unserved > 0 ? `${whole(used)} + ${whole(unserved)}%` : `${whole(used)}%`;

const whole = (share: number) => Math.round(share * 100).toString();
