"use client";

import { memo, useMemo, useRef, useState } from "react";
import { Dials, PresetPicker, Transport } from "@/components/system/controls";
import { Frame, ReadOuts } from "@/components/system/frame";
import { settingOf } from "@/components/system/setting";
import { useClock } from "@/components/system/use-clock";
import { useParameters } from "@/components/system/use-parameters";
import { useWorker } from "@/components/system/use-worker";
import type { Account } from "../model";
import { Drawing } from "./drawing";
import { Agreement, clock, Hours, RegionsNow, readOuts } from "./readings";
import { eventsOf, FIRST_LOOK, type Key, lookAt, opening, parameters, presets, type Values } from "./run";
import { Switches } from "./switches";

/** Samples of the model in a ms. */
const speeds = [
	{ factor: 0.002, label: "half an hour a second" },
	{ factor: 0.008, label: "2 hours a second" },
	{ factor: 0.032, label: "8 hours a second" },
] as const;

const dials = parameters.filter(({ group }) => group !== "Mechanisms");

// A dial that is dragged changes nothing of it until the worker has answered.
const Picture = memo(Drawing);

/**
 * A day of calls. A worker computes it whole when something is changed; a visitor plays through it.
 *
 * @param first the day that the page opens with, computed by the server
 */
export default function Live({ first }: { first: Account }) {
	const [run, setRun] = useState({ account: first, values: settingOf(parameters, opening).values });
	const { samples } = run.account;
	const events = useMemo(() => eventsOf(run.values), [run.values]);
	const last = samples.count - 1;
	const [moment, moveTo] = useState(FIRST_LOOK);
	const at = Math.min(moment, last);
	const [speed, setSpeed] = useState(0.008);
	// What a frame owes to whole samples is kept for the next.
	const owed = useRef(0);

	const { running, setRunning } = useClock((elapsed) => {
		owed.current += elapsed * speed;
		const whole = Math.floor(owed.current);
		owed.current -= whole;
		if (whole > 0) moveTo(Math.min(last, at + whole));
		if (at === last) setRunning(false);
	});

	const { ask, state } = useWorker<Values, Account>(
		() => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }),
		(account, values) => setRun({ account, values }),
	);
	const setting = useParameters<Key>(parameters, presets, opening, {
		now: (): Values => setting.values,
		onTurn: (_, values) => ask(values),
		onRestart: ({ values }) => {
			ask(values);
			moveTo(lookAt(values));
		},
	});

	function play(on: boolean) {
		if (on && at === last) moveTo(0);
		setRunning(on);
	}

	return (
		<div className="grid gap-8" data-worker="">
			<Frame
				controls={
					<>
						<PresetPicker presets={presets} chosen={setting.preset} onChoose={setting.choose} />
						<Switches values={setting.values} onSet={setting.turn} />
						<div className="flex flex-wrap items-center gap-x-6 gap-y-3">
							<Transport
								running={running}
								onPlay={play}
								onStep={() => moveTo(Math.min(last, at + 1))}
								onReset={() => moveTo(0)}
								speed={speed}
								speeds={speeds}
								onSpeed={setSpeed}
							/>
							<label className="flex min-w-48 grow items-center gap-2 text-small text-muted" data-no-print>
								Time
								<input
									type="range"
									className="grow accent-ink"
									{...{ min: 0, max: last, step: 1, value: at }}
									aria-valuetext={`${clock(at)} hours`}
									onChange={({ target }) => moveTo(target.valueAsNumber)}
								/>
								<span className="w-[7ch] shrink-0 text-right font-mono tabular-nums">{clock(at)} h</span>
							</label>
						</div>
					</>
				}
				readouts={<ReadOuts of={readOuts(samples, at)} />}
				table={
					<div className="grid gap-6">
						<Hours samples={samples} />
						<RegionsNow samples={samples} at={at} />
					</div>
				}
				caption={
					<>
						{captions[state]} Hours count from the left edge of the paper’s chart, an hour before the midnight
						spike. The broad pale lines are the paper’s mean day, scaled to the model’s busiest quarter hour;
						everything else is computed. Where the paper gives no value, the model assumes one.
					</>
				}
			>
				<Picture account={run.account} at={at} events={events} />
			</Frame>
			<Dials table={dials} values={setting.values} onSet={setting.turn} />
			<Agreement account={run.account} />
		</div>
	);
}

const captions = {
	idle: "A day with the settings above.",
	busy: "Computing the day…",
	failed: "This browser could not start the model, so the chart shows the initial day.",
};
