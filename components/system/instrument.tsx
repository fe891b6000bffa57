"use client";

import { type ReactNode, useEffect, useState } from "react";
import { Dials, PresetPicker, Transport } from "./controls";
import { Frame } from "./frame";
import type { Model, Run } from "./use-model";

/** ms between two drawings of what is to be read, and of tables and dials, while a model runs. */
const READABLE = 100;
const SLOW = 500;

/**
 * A model in its frame: stories and transport above, its drawing, read-outs and table, and its dials below. The
 * drawing follows every frame; a table that did so would cost more than the drawing, and nobody could read it.
 */
export function Instrument<State extends Run<Key>, Key extends string, Step>({
	of: model,
	controls,
	drawing,
	readouts,
	table,
	caption,
	below,
}: {
	of: Model<State, Key, Step>;
	/** Controls of this model's own, below the transport. */
	controls?: (run: State) => ReactNode;
	drawing: (run: State) => ReactNode;
	readouts: (run: State) => ReactNode;
	/** The drawing's data, for people who do not see it. */
	table: (run: State) => ReactNode;
	caption: string;
	/** What stands between the frame and the dials. */
	below?: (run: State) => ReactNode;
}) {
	return (
		<div className="grid gap-6">
			<Frame
				controls={
					<>
						<PresetPicker {...model.stories}>
							<Transport {...model.transport} />
						</PresetPicker>
						{controls && <Moving of={model} every={READABLE} draw={controls} />}
					</>
				}
				readouts={<Moving of={model} every={READABLE} draw={readouts} />}
				table={<Moving of={model} every={SLOW} draw={table} />}
				caption={caption}
			>
				<Moving of={model} every={0} draw={drawing} />
			</Frame>
			{below && <Moving of={model} every={SLOW} draw={below} />}
			<Moving
				of={model}
				every={SLOW}
				draw={({ parameters }) => <Dials table={model.table} values={parameters} onSet={model.turn} />}
			/>
		</div>
	);
}

/** Draws a run anew while it runs, no more often than `every` ms. */
function Moving<State extends Run<Key>, Key extends string, Step>({
	of: { run, watchers },
	every,
	draw,
}: {
	of: Model<State, Key, Step>;
	every: number;
	draw: (run: State) => ReactNode;
}) {
	const [, setDrawn] = useState(0);
	useEffect(() => {
		let last = 0;
		const watcher = (now: number) => {
			if (now - last < every) return;
			last = now;
			setDrawn((count) => count + 1);
		};
		watchers.add(watcher);
		return () => {
			watchers.delete(watcher);
		};
	}, [watchers, every]);
	return draw(run);
}
