import { memo } from "react";
import { toBoxPath } from "@/components/system/drawing/box";
import { PressableObject } from "@/components/system/drawing/sheets";
import type { Key as DialKey, Plan as Run, Slot, State } from "../model";
import type { Plan } from "./plan";
import { createTimeScale, rowPitch } from "./scale";

/** Distance between two labels of rows. */
const LINE = 14;

/** Draws the workers against time: what is over, what is ahead, and when the run ends. */
export function Schedule({
	state: { now, parameters, plan: run },
	before,
	plan,
}: {
	state: State;
	/** End of the previous run, in ms. */
	before: number | undefined;
	plan: Plan;
}) {
	const box = plan.schedule;
	const last = Math.max(run.end, before ?? 0);
	const { x, ticks } = createTimeScale(last, box, plan.ticks);
	const foot = box.top + box.height;
	const line = (at: number) => `M${Math.round(x(at) * 10) / 10} ${box.top - 4}V${foot}`;
	return (
		<>
			<path d={ticks.map((minutes) => line(minutes * 60_000)).join("")} className="stroke-rule" />
			<text x={0} y={foot + 14} className="fill-muted">
				{plan.isWordy ? "minutes" : "min"}
			</text>
			{ticks.map((minutes) => (
				<text key={minutes} x={x(minutes * 60_000)} y={foot + 14} textAnchor="middle" className="fill-muted">
					{minutes}
				</text>
			))}
			<Rows workers={parameters.workers} plan={plan} />
			<Bars run={run} workers={parameters.workers} last={last} plan={plan} />
			{now < run.end && (
				<>
					<rect
						x={x(now)}
						y={box.top}
						width={x(run.end) - x(now) + 1}
						height={box.height}
						className="fill-raised opacity-50"
					/>
					<path d={line(now)} className="stroke-tier-7 stroke-2" />
				</>
			)}
			<path d={line(run.share)} className="fill-none stroke-ink" strokeDasharray="6 4" />
			{before !== undefined && before !== run.end && (
				<path d={line(before)} className="fill-none stroke-muted stroke-2" strokeDasharray="2 3" />
			)}
			<path d={line(run.end)} className="stroke-ink stroke-2" />
			<LineNames now={now < run.end ? x(now) : undefined} end={x(run.end)} plan={plan} />
		</>
	);
}

/** Names the lines of the present and of the end. The present has no name close to the end. */
function LineNames({ now, end, plan: { schedule } }: { now: number | undefined; end: number; plan: Plan }) {
	const name = (text: string, x: number) => (
		<text x={Math.round(x)} y={schedule.top - 8} textAnchor="middle" className="fill-ink">
			{text}
		</text>
	);
	return (
		<>
			{name("end", end)}
			{now !== undefined && end - now > 40 && name("now", now)}
		</>
	);
}

/** Labels the rows as far as there is room. */
const Rows = memo(function Rows({ workers, plan }: { workers: number; plan: Plan }) {
	const pitch = rowPitch(workers, plan.schedule);
	const every = Math.ceil(LINE / pitch);
	return Array.from({ length: Math.ceil(workers / every) }, (_, index) => index * every).map((worker) => (
		<text key={worker} x={0} y={plan.schedule.top + (worker + 0.5) * pitch + 4} className="fill-muted">
			{plan.isWordy ? `worker ${worker + 1}` : worker + 1}
		</text>
	));
});

/** Draws every attempt as a bar. Renders again only when the schedule changes. */
const Bars = memo(function Bars({
	run,
	workers,
	last,
	plan,
}: {
	run: Run;
	workers: number;
	last: number;
	plan: Plan;
}) {
	const { x } = createTimeScale(last, plan.schedule, plan.ticks);
	const pitch = rowPitch(workers, plan.schedule);
	const bar = (worker: number, from: number, to: number) =>
		toBoxPath(
			x(from),
			plan.schedule.top + worker * pitch + 0.5,
			Math.max(0.5, x(to) - x(from) - 0.7),
			barHeight(pitch),
		);
	const passed = ({ isLong }: { isLong: boolean }) =>
		run.slots
			.filter((slot) => slot.isLong === isLong && !slot.hasFailed)
			.map(({ worker, to, expected }) => bar(worker, to - expected, to))
			.join("");
	const failed = run.slots.flatMap(({ worker, from, expected, attempts, hasFailed }) =>
		Array.from({ length: attempts - (hasFailed ? 0 : 1) }, (_, index) =>
			bar(worker, from + index * expected, from + (index + 1) * expected),
		),
	);
	const started = new Set(run.slots.map(({ worker }) => worker));
	const setups = [...started].map((worker) => bar(worker, run.fanOut, run.first));
	return (
		<>
			{run.first > 0 && (
				<path
					d={`${run.fanOut > 0 ? bar(0, 0, run.fanOut) : ""}${run.first > run.fanOut ? setups.join("") : ""}`}
					className="fill-tier-3"
				/>
			)}
			<path d={passed({ isLong: false })} className="fill-tier-5" />
			<path d={passed({ isLong: true })} className="fill-tier-1" />
			{failed.length > 0 && <path d={failed.join("")} className="fill-ink" />}
		</>
	);
});

/** Renders the longest bar as a button that splits it. */
export function SplitButton({
	state: { now, parameters, plan: run },
	before,
	most,
	plan,
	onTurn,
}: {
	state: State;
	before: number | undefined;
	/** The most splits. */
	most: number;
	plan: Plan;
	onTurn: (key: DialKey, value: number) => void;
}) {
	const slot: Slot | undefined = run.slots[run.longest];
	if (!slot || parameters.splits >= most) return null;
	const { x } = createTimeScale(Math.max(run.end, before ?? 0), plan.schedule, plan.ticks);
	const pitch = rowPitch(parameters.workers, plan.schedule);
	const present = x(now);
	const [left, right] = [x(slot.from), x(slot.to)];
	const width = Math.max(plan.touch, right - left);
	const height = Math.max(plan.touch, pitch);
	const [center, middle] = [
		(left + right) / 2,
		plan.schedule.top + slot.worker * pitch + barHeight(pitch) / 2,
	];
	const highest = plan.schedule.top + plan.schedule.height - height;
	// Within the schedule, so that the focus ring crosses no other text.
	const top = Math.min(highest, Math.max(plan.schedule.top, middle - height / 2));
	const chip = right - left > 108 ? { text: "press to split", width: 92 } : { text: "split", width: 42 };
	// Beside the line of the present, if it fits there.
	const beside = present + chip.width / 2 + 6;
	const isCrossed = now < run.end && Math.abs(present - center) < chip.width / 2 + 4;
	const at = isCrossed && beside + chip.width / 2 < right ? beside : center;
	return (
		<>
			{right - left > chip.width && pitch >= LINE && (
				<>
					<rect
						x={at - chip.width / 2}
						y={middle - 8}
						width={chip.width}
						height={17}
						rx={4}
						className="fill-raised stroke-rule"
					/>
					<text x={at} y={middle + 5} textAnchor="middle" className="fill-ink text-[13px]">
						{chip.text}
					</text>
				</>
			)}
			<PressableObject
				label={`Split the longest ${slot.isPart ? "part" : "test"}, ${(slot.expected / 60_000).toFixed(1)} min, in two`}
				onPress={() => onTurn("splits", parameters.splits + 1)}
				x={Math.max(0, Math.min((left + right - width) / 2, plan.width - width))}
				y={top}
				width={width}
				height={height}
			/>
		</>
	);
}

const barHeight = (pitch: number) => Math.max(1, pitch - Math.min(4, pitch * 0.3));
