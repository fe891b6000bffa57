"use client";

import { useState } from "react";
import { type Action, type State, snapshot, type Target } from "@/lib/systems/leader-failover";

const button =
	"rounded-lg border border-rule px-2.5 py-1 text-small hover:border-accent hover:text-accent disabled:opacity-50 data-pressed:opacity-50";

/** A fault by its button's name. */
type Fault = readonly [name: string, action: (node: Target) => Action];

/** The story of every day; the others stand folded, by what they befall. */
const first: readonly Fault[] = [
	["Kill", (node) => ({ do: "kill", node })],
	["Start again", (node) => ({ do: "restart", node })],
];

const toNodes: Record<string, readonly Fault[]> = {
	"Pauses and links": [
		["Stop in order", (node) => ({ do: "stop", node })],
		["Freeze", (node) => ({ do: "pause", node })],
		["Thaw", (node) => ({ do: "resume", node })],
		["Cut from the table", (node) => ({ do: "isolate", node, from: "table" })],
		["Cut from its peers", (node) => ({ do: "isolate", node, from: "peers" })],
		["Cut off", (node) => ({ do: "isolate", node, from: "everything" })],
		["Heal all links", () => ({ do: "heal" })],
	],
	Clocks: [
		["Clock at ⅕ speed", (node) => ({ do: "run clock", node, permille: 200 })],
		["Clock at double speed", (node) => ({ do: "run clock", node, permille: 2000 })],
		["Clock right again", (node) => ({ do: "run clock", node, permille: 1000 })],
	],
};

const toAll: readonly Fault[] = [
	["Slow table, 800 ms", () => ({ do: "set", key: "tableDelay", value: 800 })],
	["Quick table, 10 ms", () => ({ do: "set", key: "tableDelay", value: 10 })],
	["Spoil every cookie", () => ({ do: "spoil cookies", how: "forged" })],
	["Burst of 100 requests", () => ({ do: "burst", requests: 100 })],
];

/** What a visitor can do to the cluster: faults for one node, chosen by number or by its part, and for all. */
export function Faults({ state, onAct }: { state: State; onAct: (action: Action) => void }) {
	const { nodes, tableUp } = snapshot(state);
	const [chosen, setChosen] = useState("leader");
	const target: Target = chosen === "leader" || chosen === "follower" ? chosen : Number(chosen);
	const tableSwitch: Fault = tableUp
		? ["Take the table away", () => ({ do: "table away" })]
		: ["Bring the table back", () => ({ do: "table back" })];
	return (
		<fieldset className="grid gap-2" data-no-print>
			<legend className="sr-only">Faults</legend>
			<div className="flex flex-wrap items-center gap-2">
				<label className="flex items-center gap-2 text-small text-muted">
					Fault for
					<select
						className="rounded-lg border border-rule bg-raised px-2 py-1 text-ink"
						value={chosen}
						onChange={(event) => setChosen(event.target.value)}
					>
						<option value="leader">the leader, by the table</option>
						<option value="follower">a follower</option>
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
