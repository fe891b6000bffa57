"use client";

import { Instrument } from "@/components/system/instrument";
import { useModel } from "@/components/system/use-model";
import { act, advance, change, parameters, presets, step } from "../model";
import { Drawing } from "./drawing";
import { Faults } from "./faults";
import { Readings, Tables } from "./readings";
import { BEFORE_THE_DEATH, opening, runOf } from "./run";

const drive = {
	parameters,
	presets,
	opening,
	firstLook: BEFORE_THE_DEATH,
	runOf,
	kept: {},
	advance,
	step,
	change,
	startsAnew: ["nodes"] as const,
	unitsInMs: 1,
	speeds: [
		{ factor: 0.1, label: "1/10" },
		{ factor: 1, label: "real time" },
		{ factor: 2, label: "× 2" },
		{ factor: 10, label: "× 10" },
	],
	speed: 1,
};

/** The interactive cluster: a visitor kills its leader, cuts its links or skews its clocks, and sees it recover. */
export default function Live() {
	const model = useModel(drive);
	return (
		<Instrument
			of={model}
			controls={(run) => <Faults state={run} onAct={(action) => model.act((run) => act(run, action))} />}
			drawing={(run) => <Drawing state={run} />}
			readouts={(run) => <Readings state={run} />}
			table={(run) => <Tables state={run} />}
			caption="The last 30 seconds: which node led in which term, which nodes were down, and what callers saw in each quarter second. A model built for this page: lease, load and delays are examples, not Amazon’s."
		/>
	);
}
