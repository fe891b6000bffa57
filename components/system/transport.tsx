"use client";
import { useState } from "react";
import type { Preset } from "@/lib/simulation/parameters";
import { buttonStyle, selectStyle, sliderStyle } from "./controls";
import { EmbedCode } from "./embed";
import { describeEvents, type Event } from "./events";
import type { MainAction } from "./view";
import { useWords } from "./words";

/** The option for a visitor's own setting. */
const OWN = "";

/** Renders the menu of scenarios. */
export function StoryPicker<Key extends string, Step>({
	stories,
	chosen,
	onChoose,
}: {
	stories: readonly Preset<Key, Step>[];
	chosen: Preset<Key, Step> | undefined;
	onChoose: (story: Preset<Key, Step>) => void;
}) {
	const words = useWords();
	const groups = [...new Set(stories.map(({ group = OWN }) => group))];
	return (
		<label className="flex min-w-0 grow items-center gap-2 text-small text-muted lg:max-w-lg">
			{words.scenario}
			<select
				className={`grow ${selectStyle}`}
				value={chosen?.name ?? OWN}
				onChange={(event) => {
					const story = stories.find(({ name }) => name === event.target.value);
					if (story) onChoose(story);
				}}
			>
				{/* Always rendered, so that a browser that restores form state finds it. */}
				<option value={OWN} hidden={chosen !== undefined}>
					{words.ownSetting}
				</option>
				{groups.map((group) => {
					const members = stories.filter((story) => (story.group ?? OWN) === group);
					const options = members.map(({ name }) => <option key={name}>{name}</option>);
					return group === OWN ? (
						options
					) : (
						<optgroup key={group} label={group}>
							{options}
						</optgroup>
					);
				})}
			</select>
		</label>
	);
}

const primaryStyle = `${buttonStyle} border-ink bg-ink text-paper hover:text-paper`;

/** Renders the button Play/Pause. */
export function Play({
	running,
	onPlay,
	isPrimary,
}: {
	running: boolean;
	onPlay: (on: boolean) => void;
	/** Whether no other button is more prominent. */
	isPrimary: boolean;
}) {
	const words = useWords();
	return (
		<button
			type="button"
			className={`${isPrimary ? primaryStyle : buttonStyle} min-w-20 whitespace-nowrap px-2.5`}
			onClick={() => onPlay(!running)}
		>
			<svg viewBox="0 0 9 10" aria-hidden="true" className="me-1.5 inline h-2.5 align-baseline fill-current">
				<path d={running ? "M1 0h2.5v10H1zM5.5 0H8v10H5.5z" : "M0 0l9 5l-9 5z"} />
			</svg>
			{running ? words.pause : words.play}
		</button>
	);
}

/** Renders the button of the main action. On phones it fills the line, so that time is below it. */
export function MainButton({
	action,
	onPress,
}: {
	action: MainAction;
	onPress: (action: MainAction) => void;
}) {
	return (
		<button
			type="button"
			className={`${primaryStyle} max-lg:min-w-0 max-lg:grow max-lg:basis-[calc(100%-6rem)] lg:whitespace-nowrap`}
			onClick={() => onPress(action)}
		>
			{action.label}
		</button>
	);
}

/** Renders the buttons Step back and Step. */
export function Steps({ onStep }: { onStep: (direction: 1 | -1) => void }) {
	const { step, stepBack } = useWords();
	return (
		<>
			<button type="button" className={buttonStyle} onClick={() => onStep(-1)} title={`${stepBack} (←)`}>
				<span aria-hidden="true">‹ </span>
				{stepBack}
			</button>
			<button type="button" className={buttonStyle} onClick={() => onStep(1)} title={`${step} (→)`}>
				{step}
				<span aria-hidden="true"> ›</span>
			</button>
		</>
	);
}

/**
 * Renders the time slider over the whole run, with marks at events, and names the next event. In a row with the
 * buttons, the slider is centered on them.
 */
export function Scrubber({
	now,
	last,
	step,
	events,
	formatTime,
	onSeek,
}: {
	now: number;
	last: number;
	/** Change of time per arrow key. */
	step: number;
	events: readonly Event[];
	formatTime: (now: number) => string;
	onSeek: (now: number) => void;
}) {
	const words = useWords();
	const ticks = events
		.filter(({ at }) => at <= last)
		.map(({ at }) => `M${Math.round((at / last) * 1000)} 0v8`);
	return (
		<div className="grid min-w-0 grow basis-48 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-1.5 lg:grid-rows-[minmax(2rem,auto)_auto]">
			<label className="relative flex">
				<span className="sr-only">{words.time}</span>
				<input
					type="range"
					className={`w-full ${sliderStyle}`}
					{...{ min: 0, max: last, step: 1, value: now }}
					aria-valuetext={formatTime(now)}
					onChange={({ target }) => onSeek(target.valueAsNumber)}
					onKeyDown={(event) => {
						const direction = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
						if (!direction) return;
						event.preventDefault();
						onSeek(Math.min(last, Math.max(0, now + direction * step)));
					}}
				/>
				<svg
					viewBox="0 0 1000 8"
					preserveAspectRatio="none"
					aria-hidden="true"
					// The center of a thumb of 16 px, the default size, stays 8 px from both ends.
					className="pointer-events-none absolute -bottom-0.5 start-2 h-1.5 w-[calc(100%-1rem)] overflow-visible rtl:-scale-x-100"
				>
					<path d={ticks.join("")} className="stroke-accent stroke-2" vectorEffect="non-scaling-stroke" />
				</svg>
			</label>
			<span className="min-w-[7ch] whitespace-nowrap text-end font-mono text-[0.8rem] tabular-nums">
				{formatTime(now)}
			</span>
			<p className="col-span-2 mt-1 truncate text-[0.8rem] leading-tight text-muted lg:mt-0 lg:min-h-[1lh]">
				{events.length > 0 && <span aria-hidden="true" className="me-1.5 inline-block h-2 w-0.5 bg-accent" />}
				{describeEvents(events, now, formatTime, words)}
			</p>
		</div>
	);
}

/** Renders the steps, the speed menu, the reset button, and the button that copies a link to the current time. */
export function More({
	speed,
	speeds,
	onStep,
	onSpeed,
	onReset,
	onKeepMoment,
}: {
	onStep: (direction: 1 | -1) => void;
	speed: number;
	/** Available speeds, as multiples of the model's own pace. */
	speeds: readonly { factor: number; label: string }[];
	onSpeed: (factor: number) => void;
	onReset: () => void;
	/** Undefined in a figure on another page, whose URL holds no moment. */
	onKeepMoment: (() => void) | undefined;
}) {
	const words = useWords();
	const [copied, setCopied] = useState("");
	return (
		<div className="flex flex-wrap items-center gap-2">
			<Steps onStep={onStep} />
			<label className="flex items-center gap-2 text-small text-muted">
				{words.speed}
				<select
					className={selectStyle}
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
			<button type="button" className={buttonStyle} onClick={onReset}>
				{words.reset}
			</button>
			{onKeepMoment && (
				<details className="text-small open:w-full">
					<summary className="font-semibold pointer-coarse:py-2.5">{words.share}</summary>
					<div className="mt-2 flex flex-wrap items-center gap-2">
						<button
							type="button"
							className={buttonStyle}
							onClick={async () => {
								onKeepMoment();
								const done = await navigator.clipboard.writeText(location.href).then(
									() => true,
									() => false,
								);
								setCopied(done ? words.copied : words.inAddressBar);
							}}
						>
							{words.copyLink}
						</button>
						<output className="text-small text-muted">{copied}</output>
						<EmbedCode onKeepMoment={onKeepMoment} />
					</div>
				</details>
			)}
		</div>
	);
}
