import type { ReactNode } from "react";

/** Draws text over curves, with an outline in the background color for legibility. */
export function Text({
	x,
	y,
	anchor = "start",
	shift,
	className,
	children,
}: {
	x: number | string;
	y: number;
	anchor?: "start" | "middle" | "end" | undefined;
	/** Offset to the right, in em. */
	shift?: number | undefined;
	className: string;
	children: ReactNode;
}) {
	return (
		<text
			x={x}
			y={y}
			dx={shift && `${shift.toFixed(1)}em`}
			textAnchor={anchor}
			paintOrder="stroke"
			className={`stroke-raised stroke-5 [stroke-linejoin:round] text-[12px] ${className}`}
		>
			{children}
		</text>
	);
}
