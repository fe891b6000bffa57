import { memo } from "react";
import { toBoxPath } from "@/components/system/box";
import type { Row } from "../model";
import type { Plan } from "./plan";

/** What a square stands for. */
export type Kind = "unread" | "once" | "twice" | "missed" | "behind";

const BOXES: Record<Kind, string> = {
	unread: "fill-none stroke-rule",
	once: "fill-tier-6",
	twice: "fill-tier-1",
	missed: "fill-none stroke-tier-1 stroke-2",
	behind: "fill-none stroke-muted",
};
export const NUMBERS: Record<Kind, string> = {
	unread: "fill-ink",
	once: "fill-paper font-semibold",
	twice: "fill-paper font-semibold",
	missed: "fill-accent font-semibold",
	behind: "fill-muted",
};
const DASHES: Partial<Record<Kind, string>> = { missed: "4 3", behind: "2 3" };

export function kindOf({ reads, isPassed, isBehind }: Row): Kind {
	if (reads > 1) return "twice";
	if (reads === 1) return "once";
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

/** Explains the squares. */
export const Key = memo(function Key({ plan }: { plan: Plan }) {
	const items: readonly { kind: Kind; text: string }[] = [
		{ kind: "once", text: "copied" },
		{ kind: "twice", text: "repeated" },
		{ kind: "missed", text: "missing" },
		{ kind: "behind", text: plan.isWordy ? "newer than the copy" : "newer" },
	];
	return items.map(({ kind, text }, index) => {
		const x = plan.key.at[index] ?? 0;
		return (
			<g key={kind}>
				<rect
					x={x + 1}
					y={plan.key.y - 11}
					width={12}
					height={12}
					rx={3}
					strokeDasharray={DASHES[kind]}
					className={BOXES[kind]}
				/>
				<text x={x + 18} y={plan.key.y} className="fill-muted">
					{text}
				</text>
			</g>
		);
	});
});
