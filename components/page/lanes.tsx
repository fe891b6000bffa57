const tiers = [1, 2, 3, 4, 5, 6, 7] as const;
const fills = [
	"fill-tier-1",
	"fill-tier-2",
	"fill-tier-3",
	"fill-tier-4",
	"fill-tier-5",
	"fill-tier-6",
	"fill-tier-7",
] as const;

/** The site's one ornament at the top edge: seven lanes, one a priority tier. */
export function LaneEdge() {
	return (
		<svg
			className="block h-1 w-full"
			viewBox="0 0 7 1"
			preserveAspectRatio="none"
			aria-hidden="true"
			data-no-print
		>
			{tiers.map((tier, index) => (
				<rect key={tier} x={index} width={1} height={1} className={fills[index]} />
			))}
		</svg>
	);
}

const LANE = 46;
const WIDTH = 420;
/** Distance between requests in a lane; theme.css moves each lane by just this much, so that the loop has no seam. */
const GAPS = [108, 96, 86, 76, 66, 57, 48];

/** The same lanes at work: requests move right, the higher the tier the faster; still under reduced motion. */
export function LaneField() {
	return (
		<svg
			className="lane-field w-full max-md:max-w-72"
			viewBox={`0 0 ${WIDTH} ${7 * LANE}`}
			aria-hidden="true"
		>
			{tiers.map((tier, index) => {
				const gap = GAPS[index] ?? 0;
				const y = index * LANE;
				return (
					<g key={tier} className={fills[index]}>
						<g className={`lane lane-${tier}`}>
							{startsOf(gap).map((x) => (
								<rect key={x} x={x} y={y + 12} width={10} height={20} rx={3} />
							))}
						</g>
						<line x1={0} x2={WIDTH} y1={y + LANE - 1} y2={y + LANE - 1} className="stroke-rule" />
					</g>
				);
			})}
		</svg>
	);
}

/** Where the requests of a lane stand: one gap before its start up to its end. */
function startsOf(gap: number): number[] {
	return Array.from({ length: Math.ceil(WIDTH / gap) + 1 }, (_, request) => (request - 1) * gap);
}
