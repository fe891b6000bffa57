"use client";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { findScenario } from "@/components/system/run/setting";
import { useComparison } from "@/components/system/run/use-comparison";
import { type RunningModel, useModel } from "@/components/system/run/use-model";
import { Dials } from "./controls";
import { useLinkToPage } from "./embed";
import { Events, findEvents } from "./events";
import { Frame, ReadOuts } from "./frame";
import { useProse } from "./in-prose";
import { MainButton, More, Play, Scrubber, Steps, StoryPicker } from "./transport";
import type { MainAction, Run, ViewDefinition } from "./view";
import { type FigureWords, WordsProvider } from "./words";

/** ms between two updates of text while a model runs. Tables and dials use `SLOW`. */
const READABLE = 100;
const SLOW = 500;

/**
 * Renders an interactive model: the drawing with time and scenario controls, dials, read-outs, and a table. Only the
 * drawing updates every frame, because a table that did would be slow and unreadable.
 */
export function Instrument<
	State extends Run<Key>,
	Key extends string,
	Step extends { at: number },
	Prepared,
>({
	view,
	prepared,
	words,
	isEmbedded = false,
}: {
	view: ViewDefinition<State, Key, Step, Prepared>;
	prepared: Prepared;
	words: FigureWords;
	isEmbedded?: boolean | undefined;
}) {
	const model = useModel(view, prepared);
	const { before, sentence } = useComparison(view, model, words);
	const { controls, mainAction, below, findings, details, log, formatTime } = view;
	const { preset } = model.history.setting;
	const [initial] = useState(() => ({ ...model.run.parameters }));
	const frame = useRef<HTMLElement>(null);
	useRunLinks(frame, model);
	useLinkToPage(isEmbedded, model.writeMomentToUrl);
	const chosen = useProse(isEmbedded);
	const isWhole = chosen === undefined;
	const table = view.dials.filter(({ key }) =>
		isWhole ? !view.ownControls?.includes(key) : chosen.includes(key),
	);
	const events = findEvents(view, model.history, words);

	function runMainAction(action: MainAction) {
		if ("scenario" in action) model.choose(findScenario(view.scenarios, action.scenario));
		else action.perform();
		model.play(true);
	}

	return (
		<WordsProvider words={words}>
			{/* The page's security policy allows a worker because of this attribute. */}
			<div className="grid grid-cols-1 gap-6" data-worker={view.preparation ? "" : undefined}>
				<Frame
					ref={frame}
					onKeyDown={(event) => onKey(event, model)}
					story={isWhole && <StoryPicker stories={view.scenarios} chosen={preset} onChoose={model.choose} />}
					transport={
						<>
							<Play
								running={model.running}
								onPlay={model.play}
								isPrimary={!isWhole || mainAction === undefined}
							/>
							{isWhole && mainAction && (
								<MainButton action={mainAction(model, preset?.name)} onPress={runMainAction} />
							)}
							{!isWhole && <Steps onStep={model.step} />}
							<LiveRegion
								of={model}
								every={READABLE}
								render={({ now }) => (
									<Scrubber
										{...{ now, formatTime }}
										last={model.getLast()}
										step={model.getStep()}
										events={events}
										onSeek={model.seek}
									/>
								)}
							/>
						</>
					}
					watch={<p aria-live="polite">{preset ? preset.watch : words.ownSettingShared}</p>}
					status={
						<p aria-live="polite" className="font-semibold empty:hidden">
							{{ idle: undefined, busy: words.computing, failed: words.workerFailed }[model.worker] ??
								sentence}
						</p>
					}
					more={
						isWhole && (
							<More
								speed={model.speed}
								speeds={view.speeds}
								onStep={model.step}
								onSpeed={model.setSpeed}
								onReset={model.reset}
								onKeepMoment={isEmbedded ? undefined : model.writeMomentToUrl}
							/>
						)
					}
					controls={
						isWhole && controls && <LiveRegion of={model} every={READABLE} render={() => controls(model)} />
					}
					dials={
						table.length > 0 && (
							<LiveRegion
								of={model}
								every={SLOW}
								render={({ parameters }) => (
									<Dials {...{ table, initial }} isGrouped={isWhole} values={parameters} onSet={model.turn} />
								)}
							/>
						)
					}
					readouts={
						isWhole && (
							<LiveRegion
								of={model}
								every={READABLE}
								render={(run) => (
									<>
										<ReadOuts of={view.readouts(run)} />
										{log ? log(run) : <Events of={events} now={run.now} formatTime={formatTime} />}
									</>
								)}
							/>
						)
					}
					details={
						isWhole &&
						details && (
							<LiveRegion of={model} every={READABLE} render={(run) => details(run, model, before)} />
						)
					}
					table={isWhole && <LiveRegion of={model} every={SLOW} render={view.table} />}
					caption={isWhole && view.caption}
				>
					<LiveRegion of={model} every={0} render={(run) => view.drawing(run, model, before)} />
				</Frame>
				{isWhole && below && <LiveRegion of={model} every={SLOW} render={() => below(model)} />}
				{isWhole && findings && <LiveRegion of={model} every={SLOW} render={findings} />}
			</div>
		</WordsProvider>
	);
}

/** Handles keys that no control uses: Space plays and pauses, and arrows step. */
function onKey(
	event: KeyboardEvent,
	model: Pick<RunningModel<never, never, never, never>, "play" | "running" | "step">,
) {
	const { target, key } = event;
	if (
		event.defaultPrevented ||
		event.ctrlKey ||
		event.metaKey ||
		event.altKey ||
		!(target instanceof Element)
	)
		return;
	if (target.closest("input, select, textarea, a")) return;
	const isPressed = target.closest("button, summary, [role=button]") !== null;
	if (key === " " && !isPressed) model.play(!model.running);
	else if (key === "ArrowRight") model.step(1);
	else if (key === "ArrowLeft") model.step(-1);
	else return;
	event.preventDefault();
}

/** Plays the setting of a run link. components/enhance/load-on-interaction.ts has written it to the URL. */
function useRunLinks(
	frame: React.RefObject<HTMLElement | null>,
	model: Pick<RunningModel<never, never, never, never>, "readAddress" | "play">,
) {
	const latest = useRef(model);
	latest.current = model;
	useEffect(() => {
		const root = frame.current?.closest<HTMLElement>("[data-island]");
		if (!root) return;
		const run = () => {
			delete root.dataset.run;
			latest.current.readAddress();
			latest.current.play(true);
		};
		root.addEventListener("run", run);
		// Pressed before the program ran: the address has been read by now.
		if (root.dataset.run !== undefined) {
			delete root.dataset.run;
			latest.current.play(true);
		}
		return () => root.removeEventListener("run", run);
	}, [frame]);
}

/** Renders a run again while it runs, no more often than every `every` ms. */
function LiveRegion<State extends Run<Key>, Key extends string, Step, Prepared>({
	of: { run, watchers },
	every,
	render,
}: {
	of: RunningModel<State, Key, Step, Prepared>;
	every: number;
	render: (run: State) => ReactNode;
}) {
	const [, setRenders] = useState(0);
	useEffect(() => {
		let last = 0;
		const watcher = (now: number) => {
			if (now - last < every) return;
			last = now;
			setRenders((count) => count + 1);
		};
		watchers.add(watcher);
		return () => {
			watchers.delete(watcher);
		};
	}, [watchers, every]);
	return render(run);
}
