"use client";

import { useState } from "react";
import { ReadOuts } from "@/components/system/frame";
import { Instrument } from "@/components/system/instrument";
import { useModel } from "@/components/system/use-model";
import {
	advance,
	change,
	dropScript,
	type Flight,
	type Key,
	parameters,
	presets,
	type Request,
	type State,
	send,
	step,
} from "../model";
import { Drawing } from "./drawing";
import { Inspector } from "./inspector";
import { PhaseSwitch } from "./phase-switch";
import { readOuts, Tables } from "./readings";
import { IN_PHASE_TWO, opening, runOf } from "./run";

const drive = {
	parameters,
	presets,
	opening,
	firstLook: IN_PHASE_TWO,
	runOf,
	kept: {},
	advance,
	step,
	change: (run: State, values: Record<Key, number>) => {
		dropScript(run);
		change(run, values);
	},
	unitsInMs: 1,
	speeds: [
		{ factor: 0.1, label: "1/10" },
		{ factor: 0.5, label: "1/2" },
		{ factor: 1, label: "real time" },
		{ factor: 4, label: "× 4" },
	],
	speed: 0.5,
};

/** The interactive migration: a visitor changes its phase, upgrades its machines and sends requests through it. */
export default function Live() {
	const model = useModel(drive);
	const { run, act } = model;
	const [sent, setSent] = useState<{ in: State; flight: Flight }>();
	// A new run knows nothing of what was sent through the last.
	const followed = sent?.in === run ? sent.flight : undefined;
	return (
		<Instrument
			of={model}
			controls={(run) => <PhaseSwitch state={run} onMove={(phase) => model.turn("phase", phase)} />}
			drawing={(run) => <Drawing state={run} followed={followed} />}
			readouts={(run) => <ReadOuts of={readOuts(run)} />}
			table={(run) => <Tables state={run} />}
			caption="Requests pass a gateway, a router and a scheduler, each old or new. A request has the color of the tier that its writer meant and ends in the row of the tier that the scheduler read. A model built for this page: fleet, rules and numbers are examples, not Amazon’s."
			below={(run) => (
				<Inspector
					state={run}
					followed={followed}
					onSend={(request: Request) => act((run) => setSent({ in: run, flight: send(run, request) }))}
				/>
			)}
		/>
	);
}
