"use client";

import { ReadOuts } from "@/components/system/frame";
import { Instrument } from "@/components/system/instrument";
import type { Setting } from "@/components/system/setting";
import { type Model, useModel } from "@/components/system/use-model";
import { useWorker } from "@/components/system/use-worker";
import { advance, change, type Key, type Needs, parameters, presets, type State, step } from "../model";
import { Drawing } from "./drawing";
import { readOuts, Tables } from "./readings";
import { begin, FIRST_LOOK, opening, runOf } from "./run";

const drive = {
	parameters,
	presets,
	opening,
	firstLook: FIRST_LOOK,
	kept: {},
	advance,
	step,
	unitsInMs: 1,
	speeds: [
		{ factor: 0.002, label: "2 minutes a second" },
		{ factor: 0.01, label: "10 minutes a second" },
		{ factor: 0.06, label: "an hour a second" },
	],
	speed: 0.01,
};

/** Which servers are asked for: those of a setting that a run goes on with, or starts with. */
interface Question {
	setting: Setting<Key>;
	anew: boolean;
}

/**
 * Teams and servers, running: a visitor plays it, turns its dials and picks its stories. Servers take days of demand to
 * size, so a worker does it, and until it has answered the run keeps those it has.
 *
 * @param needs the servers that the opening needs, sized by the server
 */
export default function Live({ needs }: { needs: Needs }) {
	const { ask } = useWorker<Question, Needs>(
		() => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }),
		(answer, question) => model.act((run) => provide(run, answer, question)),
	);
	const model: Model<State, Key> = useModel<State, Key>({
		...drive,
		begin: () => begin(needs),
		runOf: (setting) => {
			ask({ setting, anew: true });
			return runOf(setting, model.run.needs);
		},
		change: (run, values) => {
			change(run, values, run.needs);
			ask({ setting: { values, preset: undefined }, anew: false });
		},
	});
	return (
		<div data-worker="">
			<Instrument
				of={model}
				drawing={(run) => <Drawing state={run} />}
				readouts={(run) => <ReadOuts of={readOuts(run)} />}
				table={(run) => <Tables state={run} />}
				caption="Teams with the same demand apart, in one pool with quotas and priorities, and in a pool whose traffic is shaped. A column is a team, the line across its quota. P99 waits are for priorities 1/2/3. A model built for this page: its numbers are examples, not Meta’s."
			/>
		</div>
	);
}

/** Gives a run its servers. One that has just started is started with them, so that a shared state is the same state. */
function provide(run: State, needs: Needs, { setting, anew }: Question): void {
	if (!anew) {
		change(run, setting.values, needs);
		return;
	}
	const again = runOf(setting, needs);
	advance(again, run.now);
	Object.assign(run, again);
}
