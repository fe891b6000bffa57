import { memo } from "react";
import { toBoxPath } from "@/components/system/drawing/box";
import { PressableObject } from "@/components/system/drawing/sheets";
import { SvgLabels } from "@/components/system/drawing/svg-labels";
import { type Key, rules, type Snapshot, type State } from "../model";
import type { DetailsPlan } from "./plan";

/** Draws all alarms on the same week: their false pages so far as bars, and the faults that they found. */
export function Alarms({
	state: { parameters, plan: run },
	reading: { tallies, faults },
	before,
	plan,
}: {
	state: State;
	reading: Snapshot;
	/** The readings of the previous run. */
	before: Snapshot | undefined;
	plan: DetailsPlan;
}) {
	const { left, right, top, pitch, bar, longest } = plan.alarms;
	const past = before?.tallies;
	// The whole week's, so that the bars grow while time runs.
	const most = Math.max(
		10,
		...run.outcomes.map(({ falsePages }) => falsePages.length),
		...(past ?? []).map(({ falsePages }) => falsePages),
	);
	const length = (pages: number) => Math.round((longest * pages) / most);
	return (
		<>
			<SvgLabels of={plan.titles} />
			<Rows rule={parameters.rule} plan={plan} />
			<BurnRate burn={parameters.burn} window={parameters.window} plan={plan} />
			<path
				d={tallies
					.map(({ falsePages }, index) =>
						toBoxPath(bar, top + index * pitch + pitch * 0.2, Math.max(1, length(falsePages)), pitch * 0.6),
					)
					.join("")}
				className="fill-tier-1"
			/>
			{past && (
				<>
					<path
						d={past
							.map(
								({ falsePages }, index) =>
									`M${bar + length(falsePages)} ${top + index * pitch + 2}v${pitch - 4}`,
							)
							.concat(`M${plan.before.x} ${plan.before.y - 12}v14`)
							.join("")}
						className="fill-none stroke-ink stroke-2"
						strokeDasharray="2 3"
					/>
					<text x={plan.before.x + 8} y={plan.before.y} className="fill-muted">
						before
					</text>
				</>
			)}
			{tallies.map(({ rule, falsePages, found }, index) => {
				const y = top + (index + 0.5) * pitch + 4;
				const weight = index === parameters.rule ? "font-semibold" : "";
				const after = Math.max(length(falsePages), length(past?.[index]?.falsePages ?? 0));
				return (
					<g key={rule} className={`fill-ink tabular-nums ${weight}`}>
						<text x={left + 22} y={y}>
							{rule}
						</text>
						<text x={bar + after + 6} y={y}>
							{falsePages}
						</text>
						<text x={right - 6} y={y} textAnchor="end">
							{`${found} of ${faults}`}
						</text>
					</g>
				);
			})}
		</>
	);
}

/** Draws the rows as a list to choose from. */
const Rows = memo(function Rows({ rule, plan }: { rule: number; plan: DetailsPlan }) {
	const { left, right, top, pitch } = plan.alarms;
	return rules.map((name, index) => {
		const isChosen = index === rule;
		const y = top + index * pitch;
		return (
			<g key={name}>
				<rect
					x={left}
					y={y + 1.5}
					width={right - left}
					height={pitch - 3}
					rx={4}
					className={isChosen ? "fill-rule stroke-ink" : "fill-none stroke-rule"}
				/>
				<circle cx={left + 11} cy={y + pitch / 2} r={5} className="fill-raised stroke-ink" />
				{isChosen && <circle cx={left + 11} cy={y + pitch / 2} r={2.5} className="fill-ink" />}
			</g>
		);
	});
});

/** Says what the burn rate is, in words. */
const BurnRate = memo(function BurnRate({
	burn,
	window,
	plan,
}: {
	burn: number;
	window: number;
	plan: DetailsPlan;
}) {
	const { x, y, pitch, lines: count } = plan.burnRate;
	const [when, what] = [
		`burn rate: pages if the last ${window} min had`,
		`${burn} times the errors that the objective allows`,
	];
	const lines = count === 1 ? [`${when} ${what}`] : [when, what];
	return lines.map((text, index) => (
		<text key={text} x={x} y={y + index * pitch} className="fill-muted tabular-nums">
			{text}
		</text>
	));
});

/** Renders each alarm's row as a button that chooses it. */
export const AlarmButtons = memo(function AlarmButtons({
	plan,
	onTurn,
}: {
	plan: DetailsPlan;
	onTurn: (key: Key, value: number) => void;
}) {
	const { left, right, top, pitch } = plan.alarms;
	return rules.map((rule, index) => (
		<PressableObject
			key={rule}
			label={`Page by this alarm: ${rule}`}
			onPress={() => onTurn("rule", index)}
			x={left}
			y={top + index * pitch}
			width={right - left}
			height={pitch}
		/>
	));
});
