import { memo } from "react";
import { toBoxPath } from "@/components/system/drawing/box";
import { getFate, HOURS, type LogFile } from "../model";
import { heightOf, hourOf, type Plan } from "./plan";

export const hours = Array.from({ length: HOURS }, (_, hour) => hour);

/** What a part of an hour's bar stands for. */
export type Kind = "none" | "waiting" | "copied" | "twice" | "missed" | "skipped";

export const BARS: Record<Kind, string> = {
	none: "fill-rule",
	waiting: "fill-raised stroke-ink",
	copied: "fill-tier-6 stroke-raised",
	twice: "fill-tier-1 stroke-raised",
	missed: "fill-raised stroke-tier-1 stroke-2",
	skipped: "fill-raised stroke-accent stroke-2",
};
export const DASHES: Partial<Record<Kind, string>> = { missed: "4 3" };

interface Bar {
	kind: Kind;
	hour: number;
	from: number;
	to: number;
}

const kindOf = (file: LogFile): Kind => (file.copies > 1 ? "twice" : getFate(file));

/** Returns the parts of the bars: the events that are in no file yet, and the files on top of each other. */
function createBars(files: readonly LogFile[], time: number): Bar[] {
	const bars = hours
		.slice(0, Math.floor(time))
		.map((hour): Bar => ({ kind: "none", hour, from: 0, to: sumHour(files, hour) }));
	const tops = Array<number>(HOURS).fill(0);
	for (const file of [...files].sort((a, b) => a.sequence - b.sequence)) {
		if (file.created > time && file.copies === 0) continue;
		const from = tops[file.hour] ?? 0;
		tops[file.hour] = from + file.size;
		bars.push({ kind: kindOf(file), hour: file.hour, from, to: from + file.size });
	}
	return bars;
}

/** Returns the events of an hour, MB. */
const sumHour = (files: readonly LogFile[], hour: number): number =>
	files.reduce((total, file) => (file.hour === hour ? total + file.size : total), 0);

/** Draws the events of the present hour, which no file has yet. */
export function Current({ files, time, plan }: { files: readonly LogFile[]; time: number; plan: Plan }) {
	const hour = Math.floor(time);
	if (hour >= HOURS) return null;
	const { x, foot } = hourOf(plan, hour);
	const height = heightOf(plan, sumHour(files, hour) * (time - hour));
	return (
		<rect x={x + 2} y={foot - height} width={plan.day.across - 1} height={height} className={BARS.none} />
	);
}

/** Draws the parts of the bars, those of a kind as one path. Renders again only when a file or the hour is new. */
export const Bars = memo(
	function Bars({
		files,
		time,
		plan,
	}: {
		files: readonly LogFile[];
		time: number;
		version: string;
		plan: Plan;
	}) {
		const bars = createBars(files, time);
		return (Object.keys(BARS) as Kind[]).map((kind) => (
			<path
				key={kind}
				d={bars
					.filter((bar) => bar.kind === kind)
					.map(({ hour, from, to }) => {
						const { x, foot } = hourOf(plan, hour);
						const [low, high] = [heightOf(plan, from), heightOf(plan, to)];
						return toBoxPath(x + 2, foot - high, plan.day.across - 1, Math.max(1, high - low));
					})
					.join("")}
				strokeDasharray={DASHES[kind]}
				className={BARS[kind]}
			/>
		));
	},
	(before, after) =>
		before.files === after.files && before.version === after.version && before.plan === after.plan,
);
