"use client";

import { type ReactNode, useEffect, useState } from "react";
import { Dials, PresetPicker, Transport } from "./controls";
import { Frame, ReadOuts } from "./frame";
import { type RunningModel, useModel } from "./use-model";
import type { Run, ViewDefinition } from "./view";

/** ms between two drawings of what is to be read, and of tables and dials, while a model runs. */
const READABLE = 100;
const SLOW = 500;

/**
 * A model in its frame: stories and transport above, its drawing, read-outs and table, and its dials below. The
 * drawing follows every frame; a table that did so would cost more than the drawing, and nobody could read it.
 */
export function Instrument<
	State extends Run<Key>,
	Key extends string,
	Step extends { at: number },
	Prepared,
>({ view, prepared }: { view: ViewDefinition<State, Key, Step, Prepared>; prepared: Prepared }) {
	const model = useModel(view, prepared);
	const { controls, below, log } = view;
	return (
		// The attribute lets the page's policy allow a worker.
		<div className="grid grid-cols-1 gap-6" data-worker={view.preparation ? "" : undefined}>
			<Frame
				controls={
					<>
						<PresetPicker {...model.stories}>
							<Transport {...model.transport} />
						</PresetPicker>
						{controls && <Moving of={model} every={READABLE} render={() => controls(model)} />}
					</>
				}
				readouts={
					<Moving
						of={model}
						every={READABLE}
						render={(run) => (
							<>
								<ReadOuts of={view.readouts(run)} />
								{log?.(run)}
							</>
						)}
					/>
				}
				table={<Moving of={model} every={SLOW} render={view.table} />}
				caption={
					<>
						{workerMessages[model.worker]}
						{view.caption}
					</>
				}
			>
				<Moving of={model} every={0} render={view.drawing} />
			</Frame>
			{below && <Moving of={model} every={SLOW} render={() => below(model)} />}
			<Moving
				of={model}
				every={SLOW}
				render={({ parameters }) => <Dials table={model.table} values={parameters} onSet={model.turn} />}
			/>
		</div>
	);
}

const workerMessages = {
	idle: "",
	busy: "Computing… ",
	failed:
		"This browser does not start the program that computes this setting, so the drawing stays as it is. ",
};

/** Renders a run again while it runs, no more often than every `every` ms. */
function Moving<State extends Run<Key>, Key extends string, Step>({
	of: { run, watchers },
	every,
	render,
}: {
	of: RunningModel<State, Key, Step>;
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
