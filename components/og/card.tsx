import type { CSSProperties } from "react";
import { CardOrnament } from "@/components/page/ornament";
import type { Card } from "@/lib/site/formats/preview-card";
import { previewSize } from "@/lib/site/metadata";
import { getThemeColor, getTierColors } from "@/lib/site/theme-colors";
import type { SetText, Space } from "./text";

/** The content of a card, with its texts prepared for the renderer. */
export interface CardParts {
	title: SetText & { size: number };
	value?: (SetText & { size: number }) | undefined;
	label?: SetText | undefined;
	credit: SetText;
	/** A system's drawing as an SVG document. */
	drawing?: string | undefined;
}

const MARGIN = 72;
const ORNAMENT = { height: 106, below: 24 };
const TOP = 54;
const BOTTOM = 36;
const CREDIT = { size: 40, height: 64 };
const LABEL = 40;

/** Width between the margins, in pixels. */
const FREE_WIDTH = previewSize.width - 2 * MARGIN;

/** Height below the credit and above the ornament, in pixels. */
const FREE_HEIGHT = previewSize.height - ORNAMENT.height - ORNAMENT.below - TOP - BOTTOM - CREDIT.height;

/** Size of the drawing to the right of the title, in the proportions of the thumbnails. */
const DRAWING = { width: 560, height: Math.round((560 * 112) / 300), gap: 44 };

/** Returns the space for a card's title. */
export function getTitleSpace({ figure, drawing }: Pick<CardParts, "drawing"> & Pick<Card, "figure">): Space {
	if (drawing) return { width: FREE_WIDTH - DRAWING.width - DRAWING.gap, height: FREE_HEIGHT, size: 112 };
	return { width: FREE_WIDTH, height: FREE_HEIGHT - (figure ? valueSpace.height : 0), size: 124 };
}

/** Space for a figure's value. */
export const valueSpace: Space = { width: 620, height: 130, size: 104 };

/**
 * Renders the preview of a page: credit, title, one figure or drawing, and the ornament. The smallest text is 40
 * pixels high, so that it is legible on a card 300 pixels wide.
 */
export function CardLayout({ title, value, label, credit, drawing }: CardParts) {
	return (
		<div
			style={{
				...column,
				...previewSize,
				backgroundColor: getThemeColor("paper"),
				color: getThemeColor("ink"),
			}}
		>
			<div style={{ ...column, flexGrow: 1, padding: `${TOP}px ${MARGIN}px ${BOTTOM}px` }}>
				<Text
					of={credit}
					style={{
						height: CREDIT.height,
						fontSize: CREDIT.size,
						fontWeight: 600,
						color: getThemeColor("muted"),
					}}
				/>
				{drawing ? (
					<div style={{ ...row, flexGrow: 1, alignItems: "center", justifyContent: "space-between" }}>
						<Title of={title} width={FREE_WIDTH - DRAWING.width - DRAWING.gap} />
						{/* biome-ignore lint/performance/noImgElement: the card is not a page, and its renderer supports only plain elements */}
						<img src={drawing} width={DRAWING.width} height={DRAWING.height} alt="" />
					</div>
				) : (
					<Title of={title} width={FREE_WIDTH} />
				)}
				{value && label && (
					<div style={{ ...row, marginTop: "auto", gap: 36, alignItems: "center" }}>
						<Text
							of={value}
							style={{ fontSize: value.size, color: getThemeColor("accent"), whiteSpace: "nowrap" }}
						/>
						<Text of={label} style={{ fontSize: LABEL, flexShrink: 1, textWrap: "balance" }} />
					</div>
				)}
			</div>
			<div style={{ ...column, marginBottom: ORNAMENT.below }}>
				<CardOrnament width={previewSize.width} height={ORNAMENT.height} colors={getTierColors()} />
			</div>
		</div>
	);
}

const column = { display: "flex", flexDirection: "column" } as const;
const row = { display: "flex", flexDirection: "row" } as const;

function Title({ of, width }: { of: SetText & { size: number }; width: number }) {
	return <Text of={of} style={{ width, fontSize: of.size, textWrap: "balance" }} />;
}

/** Renders a text whose lines break only between words. */
function Text({ of, style }: { of: SetText; style: CSSProperties }) {
	const { text, family, lineHeight, isRightToLeft } = of;
	const direction = isRightToLeft ? "rtl" : "ltr";
	return (
		<div style={{ fontFamily: family, lineHeight, direction, wordBreak: "keep-all", ...style }}>{text}</div>
	);
}
