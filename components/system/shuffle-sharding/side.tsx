import { binsKept, type Snapshot } from "@/lib/systems/shuffle-sharding";

/** Where the drawing's right side stands, and how far apart its schemes are. */
export const SIDE = { left: 450, width: 270 };
export const PITCH = 56;

export function Label({
	x,
	y,
	children,
	end = false,
}: {
	x: number;
	y: number;
	children: string;
	end?: boolean;
}) {
	return (
		<text x={x} y={y} textAnchor={end ? "end" : "start"} className="fill-muted text-[11px]">
			{children}
		</text>
	);
}

/** Each scheme on the same requests: tenants hurt, and the failing share of good tenants' requests over time. */
export function Schemes({ reading, top: first }: { reading: Snapshot; top: number }) {
	return reading.schemes.map(({ name, good, hurt, cutOff, failing, failingNow }, place) => {
		const top = first + place * PITCH;
		const left = SIDE.left + 168;
		const wide = (SIDE.width - 168) / binsKept;
		const line = failing.flatMap((share, bin) =>
			share === undefined
				? []
				: [`${(left + (bin + 1) * wide).toFixed(1)},${(top + 38 - share * 32).toFixed(1)}`],
		);
		return (
			<g key={name}>
				<text
					x={SIDE.left}
					y={top + 11}
					className={`text-[12px] ${name === reading.scheme ? "fill-ink font-semibold" : "fill-muted"}`}
				>
					{name}
					{name === reading.scheme ? " (shown)" : ""}
				</text>
				<text x={SIDE.left} y={top + 27} className="fill-ink font-mono text-[12px]">
					{`${hurt} of ${good} hurt,`}
				</text>
				<text x={SIDE.left} y={top + 42} className="fill-ink font-mono text-[12px]">
					{`${cutOff} cut off`}
				</text>
				<line x1={left} x2={SIDE.left + SIDE.width} y1={top + 38} y2={top + 38} className="stroke-rule" />
				<line
					x1={left}
					x2={SIDE.left + SIDE.width}
					y1={top + 6}
					y2={top + 6}
					className="stroke-rule"
					strokeDasharray="2 3"
				/>
				<polyline points={line.join(" ")} className="fill-none stroke-tier-1 stroke-2" />
				<text x={left - 6} y={top + 42} textAnchor="end" className="fill-ink font-mono text-[12px]">
					{`${(failingNow * 100).toFixed(0)}%`}
				</text>
			</g>
		);
	});
}

/** How many good tenants share how many workers with a bad one, and where chance would put the number. */
export function Overlaps({ reading, top }: { reading: Snapshot; top: number }) {
	const most = Math.max(1, ...reading.overlaps.flatMap(({ tenants, expected }) => [tenants, expected ?? 0]));
	const left = SIDE.left + 62;
	const scale = (SIDE.width - 62 - 44) / most;
	return (
		<>
			<Label x={SIDE.left} y={top}>
				{reading.overlaps.some(({ expected }) => expected !== undefined)
					? "tenants by workers shared; mark: closed form"
					: "tenants by workers shared with a bad one"}
			</Label>
			{reading.overlaps.map(({ overlap, tenants, expected }, row) => {
				const y = top + 10 + row * 20;
				// Without shards every tenant shares all workers: the rows between are empty and say nothing.
				if (row > 6 && tenants === 0) return null;
				return (
					<g key={overlap}>
						<text x={SIDE.left} y={y + 11} className="fill-ink text-[12px]">
							{`shares ${overlap}`}
						</text>
						<rect
							x={left}
							y={y + 2}
							width={tenants * scale}
							height={10}
							rx={2}
							className={overlap > 0 ? "fill-tier-1" : "fill-tier-5"}
						/>
						{expected !== undefined && (
							<rect x={left + expected * scale - 1} y={y - 1} width={2} height={16} className="fill-ink" />
						)}
						<text
							x={SIDE.left + SIDE.width}
							y={y + 11}
							textAnchor="end"
							className="fill-ink font-mono text-[12px]"
						>
							{tenants}
						</text>
					</g>
				);
			})}
		</>
	);
}
