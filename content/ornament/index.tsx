import { tierFills } from "@/components/system/tier-colors";

/**
 * The site's ornament: seven lanes, one per priority tier of the request scheduler. It appears on the edge of every
 * page, on the home page, and on preview cards; resume.typ draws it on the résumé's PDF.
 */

const tiers = [1, 2, 3, 4, 5, 6, 7] as const;

/** Draws the top edge of every page. */
export function EdgeOrnament() {
	return (
		<svg
			className="block h-1 w-full"
			viewBox="0 0 7 1"
			preserveAspectRatio="none"
			aria-hidden="true"
			data-no-print
		>
			{tiers.map((tier, index) => (
				<rect key={tier} x={index} width={1} height={1} className={tierFills[index]} />
			))}
		</svg>
	);
}

const LANE = 46;
const WIDTH = 420;
/**
 * Distance between requests in each lane. ornament.css moves a lane by the same distance, so that its loop has no
 * seam.
 */
const GAPS = [108, 96, 86, 76, 66, 57, 48];

/**
 * Draws the moving lanes beside the home page's title. Requests move right, faster in a higher tier. They stop under
 * reduced motion and when a visitor pauses them, which needs no script.
 */
export function HeroOrnament() {
	return (
		<div className="lanes relative">
			<Lanes />
			<label
				className="absolute right-0 -bottom-1 flex min-h-6 items-center gap-2 rounded-md bg-paper px-1.5 text-small text-muted motion-reduce:hidden"
				data-no-print
			>
				<input type="checkbox" className="size-4 accent-ink" />
				Pause
			</label>
		</div>
	);
}

function Lanes() {
	return (
		<svg
			className="lane-field w-full max-md:h-14 md:aspect-[420/322]"
			viewBox={`0 0 ${WIDTH} ${7 * LANE}`}
			preserveAspectRatio="none"
			aria-hidden="true"
		>
			{tiers.map((tier, index) => {
				const gap = GAPS[index] ?? 0;
				const y = index * LANE;
				return (
					<g key={tier} className={tierFills[index]}>
						<g className={`lane lane-${tier}`}>
							{getStarts(gap).map((x) => (
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

/** Returns the positions of a lane's requests, from one gap before its start up to its end. */
function getStarts(gap: number): number[] {
	return Array.from({ length: Math.ceil(WIDTH / gap) + 1 }, (_, request) => (request - 1) * gap);
}

/**
 * Draws the bottom edge of a preview card. Colors are #rrggbb, because the card's renderer reads no style sheet.
 *
 * @param width of the card, in pixels
 * @param height to fill, in pixels
 * @param colors the theme's tier colors, first tier first
 */
export function CardOrnament({ width, height, colors }: { width: number; height: number; colors: string[] }) {
	const GAP = 6;
	const laneHeight = (height - GAP * (tiers.length - 1)) / tiers.length;
	return (
		<div style={{ display: "flex", flexDirection: "column", gap: GAP, height }}>
			{tiers.map((tier, index) => (
				<div
					key={tier}
					style={{ width: width - index * 150, height: laneHeight, backgroundColor: colors[index] }}
				/>
			))}
		</div>
	);
}
