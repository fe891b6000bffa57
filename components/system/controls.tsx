"use client";

import { type ReactNode, useId } from "react";
import type { Parameter, Preset } from "@/lib/simulation/parameters";

/** How a model's button looks; one that was pressed before its program ran waits. */
export const buttonStyle =
	"rounded-lg border border-rule px-3 py-1.5 text-small font-semibold hover:border-accent hover:text-accent disabled:opacity-50 data-pressed:opacity-50";

/** Play, pause, step, speed and reset. */
export function Transport({
	running,
	onPlay,
	onStep,
	onReset,
	speed,
	speeds,
	onSpeed,
}: {
	running: boolean;
	onPlay: (running: boolean) => void;
	onStep: () => void;
	onReset: () => void;
	speed: number;
	/** What can be chosen, as multiples of the model's own pace, with how each is called. */
	speeds: readonly { factor: number; label: string }[];
	onSpeed: (factor: number) => void;
}) {
	return (
		<div className="flex flex-wrap items-center gap-2" data-no-print>
			<button
				type="button"
				className={`${buttonStyle} min-w-20 border-ink bg-ink text-paper hover:text-paper`}
				onClick={() => onPlay(!running)}
			>
				{running ? "Pause" : "Play"}
			</button>
			<button type="button" className={buttonStyle} onClick={onStep} disabled={running}>
				Step
			</button>
			<button type="button" className={buttonStyle} onClick={onReset}>
				Reset
			</button>
			<label className="ml-1 flex items-center gap-2 text-small text-muted">
				Speed
				<select
					className="rounded-lg border border-rule bg-raised px-2 py-1.5 text-ink"
					value={speed}
					onChange={(event) => onSpeed(Number(event.target.value))}
				>
					{speeds.map(({ factor, label }) => (
						<option key={factor} value={factor}>
							{label}
						</option>
					))}
				</select>
			</label>
		</div>
	);
}

/** The presets by name, what stands beside them, and what to watch in the chosen one. */
export function PresetPicker<Key extends string, Step>({
	presets,
	chosen,
	onChoose,
	children,
}: {
	presets: readonly Preset<Key, Step>[];
	chosen: Preset<Key, Step> | undefined;
	onChoose: (preset: Preset<Key, Step>) => void;
	children?: ReactNode;
}) {
	return (
		<div className="grid gap-2">
			<div className="flex flex-wrap items-center gap-x-6 gap-y-3">
				<label className="flex flex-wrap items-center gap-2 text-small text-muted">
					Story
					<select
						className="max-w-full rounded-lg border border-rule bg-raised px-2 py-1.5 text-ink"
						value={chosen?.name ?? ""}
						onChange={(event) => {
							const preset = presets.find(({ name }) => name === event.target.value);
							if (preset) onChoose(preset);
						}}
					>
						{!chosen && <option value="">Your own setting</option>}
						{presets.map(({ name }) => (
							<option key={name}>{name}</option>
						))}
					</select>
				</label>
				{children}
			</div>
			<p className="min-h-[2.8em] text-small leading-snug" aria-live="polite">
				{chosen ? chosen.watch : "Your own setting. The address of this page holds it, so it can be shared."}
			</p>
		</div>
	);
}

/** Every parameter as a slider and a number, or a choice, under its group's name. */
export function Dials<Key extends string>({
	table,
	values,
	onSet,
}: {
	table: readonly Parameter<Key>[];
	values: Record<Key, number>;
	onSet: (key: Key, value: number) => void;
}) {
	const groups = [...new Set(table.map(({ group }) => group ?? "Parameters"))];
	return (
		<div className="grid gap-1" data-no-print>
			{groups.map((group, index) => (
				<details key={group} open={index === 0} className="border-t border-rule py-2 text-small">
					<summary className="font-semibold">{group}</summary>
					<div className="mt-3 grid gap-x-8 gap-y-3 md:grid-cols-2">
						{table
							.filter((parameter) => (parameter.group ?? "Parameters") === group)
							.map((parameter) => (
								<Dial
									key={parameter.key}
									parameter={parameter}
									value={values[parameter.key]}
									onSet={(value) => onSet(parameter.key, value)}
								/>
							))}
					</div>
				</details>
			))}
		</div>
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
	if (choices) {
		return (
			<div className="flex items-center justify-between gap-3">
				<label htmlFor={id} className="text-muted">
					{label}
				</label>
				<select
					id={id}
					className="rounded-lg border border-rule bg-raised px-2 py-1"
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
		<div className="grid gap-1">
			<div className="flex items-baseline justify-between gap-3">
				<label htmlFor={id} className="text-muted">
					{label}
				</label>
				<span className="flex items-baseline gap-1.5 whitespace-nowrap">
					<input
						type="number"
						aria-label={`${label}, as a number`}
						className="w-20 rounded-md border border-rule bg-raised px-1.5 py-0.5 text-right font-mono text-[0.85em]"
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
				className="w-full accent-ink"
				{...{ min, max, step, value }}
				aria-valuetext={`${value} ${unit}`}
				onChange={(event) => onSet(event.target.valueAsNumber)}
			/>
		</div>
	);
}
