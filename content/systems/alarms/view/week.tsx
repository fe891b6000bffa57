import { memo } from "react";
import { toBoxPath } from "@/components/system/drawing/box";
import type { Plan as Run, State } from "../model";
import { DAYS, type Plan } from "./plan";

const DAY = 24 * 60;

const HOURS = [0, 6, 12, 18, 24];

/** Returns the distance between two days' rows, and the position of a minute of a day. */
function createScale({ week: { left, right, height } }: Plan) {
	return { pitch: height / DAYS.length, x: (minute: number) => left + ((right - left) * minute) / DAY };
}

/** Draws the week up to now, a row a day: faults, found or missed, and false pages. */
export function Week({ state: { now, parameters, plan: run }, plan }: { state: State; plan: Plan }) {
	const { left, right, top, height } = plan.week;
	const { pitch, x } = createScale(plan);
	const foot = top + height;
	const day = Math.min(DAYS.length - 1, Math.floor(now / DAY));
	const [at, above] = [Math.round(x(now - day * DAY) * 10) / 10, Math.round((top + day * pitch) * 10) / 10];
	const isOver = now >= DAY * DAYS.length;
	const isLate = at > right - 40;
	return (
		<>
			<Grid plan={plan} />
			<Marks run={run} rule={parameters.rule} plan={plan} />
			{!isOver && (
				<>
					<path
						d={`M${at} ${above}H${right + 3}V${foot + 1}H${left - 1}V${above + pitch}H${at}z`}
						className="fill-raised"
					/>
					<path d={`M${at} ${above}v${pitch}`} className="stroke-ink stroke-2" />
					<text
						x={at + (isLate ? -5 : 5)}
						y={above + pitch / 2 + 4}
						textAnchor={isLate ? "end" : "start"}
						paintOrder="stroke"
						className="fill-ink stroke-raised stroke-4"
					>
						now
					</text>
				</>
			)}
		</>
	);
}

/** Draws the names of the days, and the hours. */
const Grid = memo(function Grid({ plan }: { plan: Plan }) {
	const { top, height } = plan.week;
	const { pitch, x } = createScale(plan);
	const foot = top + height;
	return (
		<>
			{DAYS.map((name, index) => (
				<text key={name} x={0} y={top + (index + 0.5) * pitch + 4} className="fill-muted">
					{name}
				</text>
			))}
			<path
				d={HOURS.map((hour) => `M${x(hour * 60)} ${top}V${foot}`).join("")}
				className="fill-none stroke-rule"
			/>
			{HOURS.map((hour) => (
				<text
					key={hour}
					x={x(hour * 60) + (hour === 24 ? 6 : 0)}
					y={foot + 15}
					textAnchor={hour === 24 ? "end" : "middle"}
					className="fill-muted"
				>
					{`${hour}:00`}
				</text>
			))}
		</>
	);
});

/** Draws the faults and the false pages of an alarm. Renders again only when the week changes. */
const Marks = memo(function Marks({ run, rule, plan }: { run: Run; rule: number; plan: Plan }) {
	const { pitch, x } = createScale(plan);
	const { top } = plan.week;
	const outcome = run.outcomes[rule];
	const [inset, tall] = [Math.round(pitch * 0.14), Math.round(pitch * 0.72)];
	const faults = (isFound: boolean) =>
		run.faults
			.filter((_, index) => (outcome?.found[index] !== undefined) === isFound)
			.flatMap(({ from, to }) => splitByDay(from, to))
			.map(({ day, from, to }) =>
				toBoxPath(x(from), top + day * pitch + inset, Math.max(4, x(to) - x(from)), tall),
			)
			.join("");
	const pages = outcome?.falsePages.map((at) => {
		const day = Math.floor(at / DAY);
		return `M${Math.round(x(at - day * DAY))} ${Math.round(top + day * pitch + inset)}v${tall}`;
	});
	return (
		<>
			<path d={pages?.join("")} className="fill-none stroke-tier-1 stroke-2" />
			<path d={faults(true)} className="fill-tier-6 stroke-raised" />
			<path d={faults(false)} className="fill-raised stroke-ink" strokeWidth={1.5} />
		</>
	);
});

/** Splits a time at midnights, into parts in minutes of their day. */
export function splitByDay(from: number, to: number): { day: number; from: number; to: number }[] {
	const [first, last] = [Math.floor(from / DAY), Math.floor((to - 1) / DAY)];
	return Array.from({ length: last - first + 1 }, (_, index) => {
		const day = first + index;
		return { day, from: Math.max(0, from - day * DAY), to: Math.min(DAY, to - day * DAY) };
	});
}

/** Explains the marks. */
export const Key = memo(function Key({ plan: { isWordy, key } }: { plan: Plan }) {
	const items = [
		{ mark: "M1-10v11", className: "fill-none stroke-tier-1 stroke-2", text: "false page", at: 0 },
		{
			mark: toBoxPath(0, -10, 9, 11),
			className: "fill-tier-6",
			text: "fault, found",
			at: isWordy ? 86 : 100,
		},
		{
			mark: toBoxPath(1, -9.5, 8, 10),
			className: "fill-raised stroke-ink",
			text: "fault, missed",
			at: isWordy ? 182 : 212,
		},
	];
	return items.map(({ mark, className, text, at }) => (
		<g key={text} transform={`translate(${key.x + at} ${key.y})`}>
			<path d={mark} className={className} />
			<text x={14} className="fill-muted">
				{text}
			</text>
		</g>
	));
});
