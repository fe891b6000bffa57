import { toBoxPath } from "@/components/system/drawing/box";
import type { Row } from "../model";

/** What a square stands for: a row of the log, or an entry of the copy. Both can be missed. */
export type Kind = "unread" | "behind" | "missed" | "copied" | "twice";

export const BOXES: Record<Kind, string> = {
	unread: "fill-none stroke-muted",
	copied: "fill-tier-6",
	twice: "fill-tier-1",
	missed: "fill-none stroke-tier-1 stroke-2",
	behind: "fill-none stroke-muted",
};
export const NUMBERS: Record<Kind, string> = {
	unread: "fill-ink",
	copied: "fill-paper font-semibold",
	twice: "fill-paper font-semibold",
	missed: "fill-accent font-semibold",
	behind: "fill-ink",
};
export const DASHES: Partial<Record<Kind, string>> = { missed: "4 3" };

/** Returns what a row of the log is drawn as. */
export function kindOf({ reads, isPassed, isBehind }: Row): Kind {
	if (reads > 0) return "copied";
	if (isPassed) return "missed";
	return isBehind ? "behind" : "unread";
}

/** Draws boxes, those of a kind as one path. */
export function Boxes({
	all,
	width,
	height,
}: {
	all: readonly { kind: Kind; x: number; y: number }[];
	width: number;
	height: number;
}) {
	return (Object.keys(BOXES) as Kind[]).map((kind) => (
		<path
			key={kind}
			d={all
				.filter((box) => box.kind === kind)
				.map(({ x, y }) => toBoxPath(x, y, width, height, 4))
				.join("")}
			strokeDasharray={DASHES[kind]}
			className={BOXES[kind]}
		/>
	));
}
