import type { Card } from "@/lib/site/card";
import { colour } from "@/lib/site/colours";
import type { Outline } from "./fonts";
import { Text } from "./text";

const WIDTH = 1200;
const MARGIN = 72;
const TITLE_ROOM = { width: WIDTH - 2 * MARGIN, height: 225 };
const LANE = { height: 7, gap: 5 };

/** A page's preview: where or what, the title in the serif, one key figure, whose it is, and the seven lanes. */
export function PreviewCard({ card, outlines }: { card: Card; outlines: Map<string, Outline> }) {
	const text = (words: string, ink = colour("ink")) => (
		<Text outlines={outlines} colour={ink}>
			{words}
		</Text>
	);
	return (
		<div
			style={{
				display: "flex",
				flexDirection: "column",
				width: "100%",
				height: "100%",
				background: colour("paper"),
				color: colour("ink"),
				fontFamily: "instrument-sans",
			}}
		>
			<div style={{ display: "flex", flexDirection: "column", flexGrow: 1, padding: `54px ${MARGIN}px 0` }}>
				<div style={{ display: "flex", fontSize: 30, color: colour("muted") }}>
					{text(card.kicker, colour("muted"))}
				</div>
				<div
					style={{
						display: "flex",
						marginTop: 20,
						fontFamily: "instrument-serif",
						fontSize: titleSize(card.title),
						lineHeight: 1.06,
						letterSpacing: "-0.01em",
					}}
				>
					{text(card.title)}
				</div>
			</div>
			<div
				style={{
					display: "flex",
					alignItems: "flex-end",
					justifyContent: "space-between",
					padding: `0 ${MARGIN}px 36px`,
				}}
			>
				<div style={{ display: "flex", flexDirection: "column", maxWidth: 640 }}>
					<div style={{ display: "flex", fontFamily: "instrument-serif", fontSize: 58, lineHeight: 1.15 }}>
						{text(card.figure?.value ?? "")}
					</div>
					<div style={{ display: "flex", fontSize: 26, lineHeight: 1.25, color: colour("muted") }}>
						{text(card.figure?.label ?? "", colour("muted"))}
					</div>
				</div>
				<div style={{ display: "flex", fontSize: 28, fontWeight: 600, lineHeight: 1.3 }}>
					{text(card.signature)}
				</div>
			</div>
			<Lanes />
		</div>
	);
}

/** Seven lanes, one a priority tier: the higher, the farther they have come. */
function Lanes() {
	return (
		<div style={{ display: "flex", flexDirection: "column", gap: LANE.gap, paddingBottom: 26 }}>
			{[1, 2, 3, 4, 5, 6, 7].map((tier) => (
				<div
					key={tier}
					style={{
						width: WIDTH - (tier - 1) * 150,
						height: LANE.height,
						background: colour(`tier-${tier}`),
					}}
				/>
			))}
		</div>
	);
}

/** The largest of a few sizes, in pixels, at which a title fits its room. */
export function titleSize(title: string): number {
	const sizes = [112, 100, 88, 78, 68, 58];
	return sizes.find((size) => linesOf(title, size) * size * 1.06 <= TITLE_ROOM.height) ?? 50;
}

/** Lines that a title takes at a size. A letter of the serif is 0.39 em wide on average, an ideograph 1 em. */
function linesOf(title: string, size: number): number {
	const ems = [...title].reduce((sum, character) => sum + (WIDE.test(character) ? 1 : 0.39), 0);
	// A line is not filled to its end: words stay whole.
	return Math.ceil((ems * size) / (TITLE_ROOM.width * 0.94));
}

const WIDE =
	/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}/u;
