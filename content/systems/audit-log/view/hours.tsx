import { memo } from "react";
import { Headline } from "@/components/system/drawing/headline";
import { BY_HOUR, DAILY, HOUR, HOURS, KILL_SWITCH, STREAMED, type State } from "../model";
import { BARS, Bars, Current, DASHES, hours, type Kind } from "./bars";
import { describeFiles, formatClock } from "./describe";
import { heightOf, hourOf, type Plan } from "./plan";

/** Draws the hours of a day with their files. */
export function Hours({ state, plan }: { state: State; plan: Plan }) {
	const time = state.now / HOUR;
	const { files, polls } = state.polling;
	const { memory } = state.parameters;
	return (
		<>
			<Heading state={state} plan={plan} />
			<Axis plan={plan} />
			<Current files={files} time={time} plan={plan} />
			<Bars
				files={files}
				time={time}
				version={`${Math.floor(time)} ${polls} ${files.filter(({ created }) => created <= time).length}`}
				plan={plan}
			/>
			<Marks state={state} time={time} plan={plan} />
			{isMemoryShown(state) && <Memory memory={memory} plan={plan} />}
			<Key {...state.parameters} plan={plan} />
		</>
	);
}

const Axis = memo(function Axis({ plan }: { plan: Plan }) {
	return hours
		.filter((hour) => hour % 3 === 0)
		.map((hour) => {
			const { x, foot } = hourOf(plan, hour);
			return (
				<text key={hour} x={x + 2} y={foot + 19} className="fill-muted tabular-nums">
					{`${hour}:00`}
				</text>
			);
		});
});

/** Draws what is behind the reader's mark, and the present. */
function Marks({ state, time, plan }: { state: State; time: number; plan: Plan }) {
	const { lastHour } = state.polling;
	const { day } = plan;
	const lines = Array.from({ length: HOURS / day.perLine }, (_, line) => line * day.perLine);
	const reach = (until: number) =>
		lines
			.map((first) => ({ ...hourOf(plan, first), count: Math.min(day.perLine, Math.max(0, until - first)) }))
			.map(({ x, foot, count }) => `M${x} ${foot + 3}h${Math.round(count * day.pitch * 10) / 10}`)
			.join("");
	const now = hourOf(plan, Math.floor(time));
	return (
		<>
			<path d={reach(HOURS)} className="stroke-rule" />
			{state.parameters.mark === BY_HOUR && (
				<path d={reach(lastHour + 1)} strokeWidth={4} className="stroke-ink" />
			)}
			{time < HOURS && (
				<path
					d={`M${Math.round((now.x + (time % 1) * day.pitch) * 10) / 10} ${now.foot - day.height}v${day.height}`}
					className="stroke-muted"
					strokeDasharray="2 3"
				/>
			)}
		</>
	);
}

/** Returns whether the size of a file can matter. */
export const isMemoryShown = ({ parameters: { reading, memory, largest } }: State): boolean =>
	reading !== STREAMED || largest > memory;

export const memoryLine = (plan: Plan, memory: number): number =>
	hourOf(plan, 0).foot - heightOf(plan, memory);

/** Draws the size above which a file does not fit into memory. */
const Memory = memo(function Memory({ memory, plan }: { memory: number; plan: Plan }) {
	const lines = Array.from({ length: HOURS / plan.day.perLine }, (_, line) =>
		hourOf(plan, line * plan.day.perLine),
	);
	const height = heightOf(plan, memory);
	return (
		<>
			<path
				d={lines.map(({ foot }) => `M0 ${foot - height}H${plan.day.grip}`).join("")}
				className="stroke-ink"
				strokeDasharray="6 4"
			/>
			<text
				x={plan.day.grip - 14}
				y={memoryLine(plan, memory) - 5}
				textAnchor="end"
				paintOrder="stroke"
				strokeWidth={5}
				className="fill-ink stroke-raised tabular-nums"
			>
				{`memory: ${memory} MB`}
			</text>
		</>
	);
});

function Heading({ state, plan }: { state: State; plan: Plan }) {
	const { mark } = state.parameters;
	const { lastHour } = state.polling;
	const last = mark === BY_HOUR ? lastHour : state.polling.last.created;
	const after = mark === BY_HOUR ? `hours after ${lastHour}:00` : `files created after ${formatClock(last)}`;
	return (
		<>
			<Headline size={plan.resultSize}>{describeFiles(state)}</Headline>
			<text x={plan.width} y={18} textAnchor="end" className="fill-muted tabular-nums">
				{`${plan.isWordy ? "it is " : ""}${formatClock(Math.floor(state.now / HOUR))}`}
			</text>
			<text x={0} y={38} className="fill-ink tabular-nums">
				{last < 0 ? "The reader has read nothing yet" : `The reader asks for ${after}`}
			</text>
			{plan.isWordy && (
				<text x={plan.width} y={38} textAnchor="end" className="fill-muted">
					Press an hour to add a late file.
				</text>
			)}
		</>
	);
}

/** Explains the parts of the bars. */
const Key = memo(function Key({ daily, reading, plan }: { daily: number; reading: number; plan: Plan }) {
	const items: readonly { kind: Kind; text: string }[] = [
		{ kind: "copied", text: "copied" },
		reading === KILL_SWITCH ? { kind: "skipped", text: "skipped" } : { kind: "missed", text: "missing" },
		daily === DAILY ? { kind: "twice", text: "repeated" } : { kind: "waiting", text: "waiting" },
		{ kind: "none", text: "no file yet" },
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
					strokeDasharray={DASHES[kind]}
					className={BARS[kind]}
				/>
				<text x={x + 18} y={plan.key.y} className="fill-muted">
					{text}
				</text>
			</g>
		);
	});
});
