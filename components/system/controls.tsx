"use client";
import { useId } from "react";
import type { Parameter } from "@/lib/simulation/parameters";
import { fill } from "@/lib/words/format";
import { useWords } from "./words";

/** Classes of a model's button. A button pressed before the program loads shows as waiting. */
export const buttonStyle =
	"min-h-8 rounded-lg border border-rule px-3 py-1 text-small font-semibold hover:border-accent hover:text-accent disabled:opacity-50 data-pressed:opacity-50 pointer-coarse:min-h-11";

/** Classes of a model's select. */
export const selectStyle =
	"min-h-8 min-w-0 max-w-full rounded-lg border border-rule bg-raised px-2 py-1 text-ink pointer-coarse:min-h-11";

/** Classes of a slider. It is taller on touch screens. */
export const sliderStyle = "h-6 min-w-0 accent-ink pointer-coarse:h-11";

/** Renders every parameter as a slider with a number, or as a select, in closed groups. */
export function Dials<Key extends string>({
	table,
	values,
	initial,
	onSet,
	isGrouped = true,
}: {
	table: readonly Parameter<Key>[];
	/** Whether dials are listed under group names; a few dials need none. */
	isGrouped?: boolean;
	values: Record<Key, number>;
	/** The values that the page opens with. A closed group says how many of its values differ. */
	initial: Record<Key, number>;
	onSet: (key: Key, value: number) => void;
}) {
	const words = useWords();
	const dialsOf = (parameters: readonly Parameter<Key>[]) =>
		parameters.map((parameter) => (
			<Dial
				key={parameter.key}
				parameter={parameter}
				value={values[parameter.key]}
				onSet={(value) => onSet(parameter.key, value)}
			/>
		));
	if (!isGrouped) return <div className="grid grid-cols-1 gap-y-2 py-2 text-small">{dialsOf(table)}</div>;
	const groups = [...new Set(table.map(({ group }) => group ?? words.parameters))];
	return (
		<>
			<p className="border-t border-rule pt-2.5 pb-1 text-small font-semibold first:border-t-0">
				{words.settings}
			</p>
			{groups.map((group) => {
				const own = table.filter((parameter) => (parameter.group ?? words.parameters) === group);
				const changed = own.filter(({ key }) => values[key] !== initial[key]).length;
				return (
					<details key={group} className="py-1 text-small">
						<summary className="pointer-coarse:py-2.5">
							{group}{" "}
							{changed > 0 && (
								<span className="ms-1 text-muted">{fill(words.settingsChanged, { count: changed })}</span>
							)}
						</summary>
						<div className="mt-2 grid grid-cols-1 gap-y-2 pb-1">{dialsOf(own)}</div>
					</details>
				);
			})}
		</>
	);
}

function Dial<Key extends string>({
	parameter: { label, unit, min, max, step, choices },
	value,
	onSet,
}: {
	parameter: Parameter<Key>;
	value: number;
	onSet: (value: number) => void;
}) {
	const id = useId();
	const { asNumber } = useWords();
	if (choices) {
		return (
			<div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
				<label htmlFor={id} className="text-muted">
					{label}
				</label>
				<select
					id={id}
					className={selectStyle}
					value={value}
					onChange={(event) => onSet(Number(event.target.value))}
				>
					{choices.map((choice, index) => (
						<option key={choice} value={index}>
							{choice}
						</option>
					))}
				</select>
			</div>
		);
	}
	return (
		<div className="grid grid-cols-1 gap-0.5">
			<div className="flex flex-wrap items-baseline justify-between gap-x-3">
				<label htmlFor={id} className="leading-snug text-muted">
					{label}
				</label>
				<span className="flex items-baseline gap-1.5 whitespace-nowrap">
					<input
						type="number"
						aria-label={fill(asNumber, { label })}
						className="min-h-6 w-[4.6rem] rounded-md border border-rule bg-raised px-1.5 text-end font-mono text-[0.85em] pointer-coarse:min-h-11"
						{...{ min, max, step, value }}
						onChange={(event) => {
							if (event.target.value !== "") onSet(event.target.valueAsNumber);
						}}
					/>
					<span className="text-muted">{unit}</span>
				</span>
			</div>
			<input
				id={id}
				type="range"
				className={`w-full ${sliderStyle}`}
				{...{ min, max, step, value }}
				aria-valuetext={`${value} ${unit}`}
				onChange={(event) => onSet(event.target.valueAsNumber)}
			/>
		</div>
	);
}
