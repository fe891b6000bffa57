"use client";

import { useState } from "react";
import { type Action, type State, snapshot, type Target } from "../model";

const button =
	"rounded-lg border border-rule px-2.5 py-1 text-small hover:border-accent hover:text-accent disabled:opacity-50 data-pressed:opacity-50";

/** A fault by its button's name. */
type Fault = readonly [name: string, action: (node: Target) => Action];

/** The most common faults; the others are in collapsed groups. */
const first: readonly Fault[] = [
	["Kill node", (node) => ({ do: "kill", node })],
	["Restart", (node) => ({ do: "restart", node })],
];

const toNodes: Record<string, readonly Fault[]> = {
	"Pauses and links": [
		["Shut down", (node) => ({ do: "stop", node })],
		["Pause node", (node) => ({ do: "pause", node })],
		["Resume node", (node) => ({ do: "resume", node })],
		["Disconnect from table", (node) => ({ do: "isolate", node, from: "table" })],
		["Disconnect from peers", (node) => ({ do: "isolate", node, from: "peers" })],
		["Disconnect from everything", (node) => ({ do: "isolate", node, from: "everything" })],
		["Restore all links", () => ({ do: "heal" })],
	],
	Clocks: [
		["Clock at ⅕ speed", (node) => ({ do: "run clock", node, permille: 200 })],
		["Clock at 2× speed", (node) => ({ do: "run clock", node, permille: 2000 })],
		["Clock at normal speed", (node) => ({ do: "run clock", node, permille: 1000 })],
	],
};

const toAll: readonly Fault[] = [
	["Table round trip 800 ms", () => ({ do: "set", key: "tableDelay", value: 800 })],
	["Table round trip 10 ms", () => ({ do: "set", key: "tableDelay", value: 10 })],
	["Forge all cookies", () => ({ do: "spoil cookies", how: "forged" })],
	["Burst of 100 requests", () => ({ do: "burst", requests: 100 })],
];

/** Fault injection: faults for one node, chosen by number or by role, and for all of the cluster. */
export function Faults({ state, onAct }: { state: State; onAct: (action: Action) => void }) {
	const { nodes, tableUp } = snapshot(state);
	const [chosen, setChosen] = useState("leader");
	const target: Target = chosen === "leader" || chosen === "follower" ? chosen : Number(chosen);
	const tableSwitch: Fault = tableUp
		? ["Take table down", () => ({ do: "table away" })]
		: ["Bring table up", () => ({ do: "table back" })];
	return (
		<fieldset className="grid gap-2" data-no-print>
			<legend className="sr-only">Faults</legend>
			<div className="flex flex-wrap items-center gap-2">
				<label className="flex items-center gap-2 text-small text-muted">
					Target
					<select
						className="rounded-lg border border-rule bg-raised px-2 py-1 text-ink"
						value={chosen}
						onChange={(event) => setChosen(event.target.value)}
					>
						<option value="leader">leader</option>
						<option value="follower">follower</option>
						{nodes.map(({ id }) => (
							<option key={id} value={id}>
								node {id + 1}
							</option>
						))}
					</select>
				</label>
				<Buttons faults={first} target={target} onAct={onAct} />
			</div>
			<div className="flex flex-wrap gap-x-6 gap-y-2">
				{Object.entries({ ...toNodes, "Table and callers": [tableSwitch, ...toAll] }).map(
					([name, faults]) => (
						<details key={name} className="text-small open:w-full">
							<summary>{name}</summary>
							<div className="mt-2 flex flex-wrap gap-2">
								<Buttons faults={faults} target={target} onAct={onAct} />
							</div>
						</details>
					),
				)}
			</div>
		</fieldset>
	);
}

function Buttons({
	faults,
	target,
	onAct,
}: {
	faults: readonly Fault[];
	target: Target;
	onAct: (action: Action) => void;
}) {
	return faults.map(([name, action]) => (
		<button key={name} type="button" className={button} onClick={() => onAct(action(target))}>
			{name}
		</button>
	));
}
