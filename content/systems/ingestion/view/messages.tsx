import { memo } from "react";
import { toBoxPath } from "@/components/system/drawing/box";
import { computeProgress, type Message, type State } from "../model";
import { middleOf, type Plan } from "./plan";

const PILL = { width: 30, height: 18 };
/** Space that a version needs beside the next message in its lane. */
const CLEAR = PILL.width + 6;

/** Returns the position of a message in its lane. */
export function getPlace(message: Message, now: number, { lane }: Pick<Plan, "lane">): number {
	const half = PILL.width / 2;
	const [from, to] =
		message.stage === "queued"
			? [lane.left + half, lane.worker - half]
			: [lane.worker + half + 2, Math.max(lane.worker + half + 2, lane.right - half - 1)];
	return from + (to - from) * Math.min(1, Math.max(0, computeProgress(message, now)));
}

/** Returns whether an earlier receive of a message has failed. */
export const isRetry = ({ receives, stage }: Message): boolean => receives > 0 && stage === "queued";

/** Draws the messages in flight. Messages of a kind are one path. */
export function Messages({ state: { messages, now }, plan }: { state: State; plan: Plan }) {
	const all = [...messages.values()].map((message) => ({
		message,
		x: Math.round(getPlace(message, now, plan) * 10) / 10,
		y: middleOf(plan, message.document),
	}));
	const pills = (of: typeof all, margin = 0) =>
		of
			.map(({ x, y }) =>
				toBoxPath(
					x - PILL.width / 2 - margin,
					y - PILL.height / 2 - margin,
					PILL.width + 2 * margin,
					PILL.height + 2 * margin,
					5,
				),
			)
			.join("");
	const updates = all.filter(({ message }) => message.announced.isPresent);
	const deletions = all.filter(({ message }) => !message.announced.isPresent);
	const retries = all.filter(({ message }) => isRetry(message));
	const clear = updates.filter(
		({ message, x }) =>
			!all.some(
				(other) =>
					other.message !== message &&
					other.message.document === message.document &&
					Math.abs(other.x - x) < CLEAR,
			),
	);
	return (
		<>
			<path d={pills(retries, 2.5)} className="fill-none stroke-tier-1 stroke-2" />
			<path d={pills(updates)} className="fill-tier-6 stroke-raised" />
			<path d={pills(deletions)} className="fill-ink stroke-raised" />
			<path
				d={deletions.map(({ x, y }) => `M${x - 4} ${y - 4}l8 8m0-8l-8 8`).join("")}
				className="stroke-raised stroke-2"
			/>
			{clear.map(({ message, x, y }) => (
				<text
					key={message.id}
					x={x}
					y={y + 4.5}
					textAnchor="middle"
					className="fill-paper font-semibold tabular-nums"
				>
					{`v${message.announced.version}`}
				</text>
			))}
		</>
	);
}

/** Explains the marks that are drawn, and draws the dead-letter queue unless it is empty. */
export const Foot = memo(function Foot({
	hasUpdates,
	hasDeletions,
	hasRetries,
	dead,
	plan,
}: {
	hasUpdates: boolean;
	hasDeletions: boolean;
	hasRetries: boolean;
	dead: number;
	plan: Plan;
}) {
	const { foot, index, isWordy } = plan;
	const middle = foot.top + foot.height / 2;
	const deletionAt = isWordy ? 98 : 70;
	const items = [
		...(hasUpdates ? [{ text: "update", fill: "fill-tier-6", at: 1 }] : []),
		...(hasDeletions ? [{ text: isWordy ? "deletion" : "delete", fill: "fill-ink", at: deletionAt }] : []),
		...(hasRetries
			? [{ text: "retry", fill: "fill-none stroke-tier-1 stroke-2", at: isWordy ? 204 : 136 }]
			: []),
	];
	const width = isWordy ? 26 : 16;
	return (
		<>
			{items.map(({ text, fill, at }) => (
				<g key={text}>
					<rect x={at + 1} y={middle - 7} width={width} height={14} rx={4} className={fill} />
					<text x={at + width + 6} y={middle + 4.5} className="fill-muted">
						{text}
					</text>
				</g>
			))}
			{hasDeletions && (
				<path
					d={`M${deletionAt + 1 + width / 2 - 3} ${middle - 3}l6 6m0-6l-6 6`}
					className="stroke-raised stroke-2"
				/>
			)}
			{dead > 0 && (
				<>
					<rect
						x={foot.dead}
						y={foot.top}
						width={index.right - foot.dead}
						height={foot.height}
						rx={4}
						className="fill-tier-1"
					/>
					<text x={foot.dead + 8} y={middle + 4.5} className="fill-paper font-semibold tabular-nums">
						{`dead letters: ${dead}${isWordy ? ", press to redrive" : ""}`}
					</text>
				</>
			)}
		</>
	);
});
