import { existsSync } from "node:fs";
import path from "node:path";
import { toBoxPath } from "@/components/system/drawing/box";
import { tierFills } from "@/components/system/drawing/tier-colors";

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
/** Distance between requests in a paused lane. */
const GAPS = [108, 96, 86, 76, 66, 57, 48];

/**
 * The program that runs the scheduler in the lanes, relative to the project's root. A site may not have this
 * system.
 */
const PROGRAM = "content/systems/priority-scheduler/lanes/index.ts";

const ACTIONS = [
	{ act: "flood", label: "Send a flood" },
	{ act: "strict", label: "Top lane first" },
	{ act: "play", label: "Play" },
];

/** Renders the lanes beside the home page's title. The scheduler runs in them once a visitor presses a button. */
export function HeroOrnament() {
	if (!existsSync(path.resolve(PROGRAM))) return <Lanes />;
	return (
		<div data-island={PROGRAM}>
			<Lanes />
			<div className="needs-script mt-1.5 flex flex-wrap items-center gap-2 text-small" data-no-print>
				{ACTIONS.map(({ act, label }) => (
					<button
						key={act}
						type="button"
						data-act={act}
						aria-pressed={act === "play" ? undefined : false}
						className="lane-button"
					>
						{label}
					</button>
				))}
				<output className="w-full text-muted">
					One lane per priority, the highest on top.
					{/* Phones have room for one line on the first screen. */}
					<span className="max-md:hidden">
						{" "}
						A box is a request for AI inference. Press a button to run them.
					</span>
				</output>
			</div>
		</div>
	);
}

function Lanes() {
	return (
		<svg
			className="lane-field w-full max-md:h-12 md:aspect-[420/322]"
			viewBox={`0 0 ${WIDTH} ${7 * LANE}`}
			preserveAspectRatio="none"
			aria-hidden="true"
		>
			{tiers.map((tier, index) => {
				const y = index * LANE;
				return (
					<g key={tier} className={tierFills[index]}>
						<path d={drawRequests(GAPS[index] ?? 0, y + 12)} data-lane="" />
						<line x1={0} x2={WIDTH} y1={y + LANE - 1} y2={y + LANE - 1} className="stroke-rule" />
					</g>
				);
			})}
		</svg>
	);
}

/** Returns the requests of a lane, evenly spaced, as one path. */
const drawRequests = (gap: number, top: number) =>
	Array.from({ length: Math.ceil(WIDTH / gap) }, (_, request) =>
		toBoxPath(request * gap, top, 10, 20, 3),
	).join("");

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
