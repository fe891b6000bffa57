"use client";

import { useState } from "react";
import { buttonStyle, selectStyle } from "@/components/system/controls";
import type { ActionDefinition } from "@/components/system/view";
import { type Action, performAction, type State, snapshot, type Target } from "../model";

/** A fault: the label of its button, and its action. */
type Fault = readonly [label: string, action: (node: Target) => Action];

/** The most common faults; the others are in a collapsed group. */
const first = {
	kill: ["Kill node", (node) => ({ do: "kill", node })],
	restart: ["Restart", (node) => ({ do: "restart", node })],
} satisfies Record<string, Fault>;

const pauses = {
	stop: ["Shut down", (node) => ({ do: "stop", node })],
	pause: ["Pause node", (node) => ({ do: "pause", node })],
	resume: ["Resume node", (node) => ({ do: "resume", node })],
	"cut-table": ["Disconnect from table", (node) => ({ do: "isolate", node, from: "table" })],
	"cut-peers": ["Disconnect from peers", (node) => ({ do: "isolate", node, from: "peers" })],
	"cut-all": ["Disconnect from everything", (node) => ({ do: "isolate", node, from: "everything" })],
} satisfies Record<string, Fault>;

const clocks = {
	"slow-clock": ["Clock at ⅕ speed", (node) => ({ do: "run clock", node, permille: 200 })],
	"fast-clock": ["Clock at 2× speed", (node) => ({ do: "run clock", node, permille: 2000 })],
	"true-clock": ["Clock at normal speed", (node) => ({ do: "run clock", node, permille: 1000 })],
} satisfies Record<string, Fault>;

const ofAll = {
	heal: ["Restore all links", () => ({ do: "heal" })],
	"table-down": ["Take table down", () => ({ do: "table away" })],
	"table-up": ["Bring table up", () => ({ do: "table back" })],
	"slow-table": ["Table round trip 800 ms", () => ({ do: "set", key: "tableDelay", value: 800 })],
	"fast-table": ["Table round trip 10 ms", () => ({ do: "set", key: "tableDelay", value: 10 })],
	"forge-cookies": ["Forge all cookies", () => ({ do: "spoil cookies", how: "forged" })],
	burst: ["Burst of 100 requests", () => ({ do: "burst", requests: 100 })],
} satisfies Record<string, Fault>;

const toNodes: Record<string, Fault> = { ...first, ...pauses, ...clocks };
const groups: Record<string, Record<string, Fault>> = {
	"Pauses and links": pauses,
	Clocks: clocks,
	"Table and callers": ofAll,
};

/** Every fault as an action of the view. Its argument is a node: a number from 1, "leader", or "follower". */
export const actions: Record<string, ActionDefinition<State>> = Object.fromEntries(
	Object.entries<Fault>({ ...toNodes, ...ofAll }).map(([name, [label, action]]) => [
		name,
		{
			label: (node) => (name in toNodes ? `${label}: ${Number(node) > 0 ? `node ${node}` : node}` : label),
			perform: (run, node) => performAction(run, action(targetFrom(node))),
		},
	]),
);

function targetFrom(argument: string): Target {
	return argument === "leader" || argument === "follower" ? argument : Number(argument) - 1;
}

/** Injects a fault into a node. */
export type OnAct = (name: string, node: string) => void;

/**
 * Renders the fault injection controls: faults for one node, chosen by number or by role, and for the whole cluster.
 */
export function Faults({ state, onAct }: { state: State; onAct: OnAct }) {
	const { nodes } = snapshot(state);
	const [target, setTarget] = useState("leader");
	const act = (name: string) => onAct(name, name in toNodes ? target : "");
	return (
		<fieldset className="grid gap-2">
			<legend className="sr-only">Faults</legend>
			<div className="flex flex-wrap items-center gap-2">
				<label className="flex items-center gap-2 text-small text-muted">
					Target
					<select className={selectStyle} value={target} onChange={(event) => setTarget(event.target.value)}>
						<option value="leader">leader</option>
						<option value="follower">follower</option>
						{nodes.map(({ id }) => (
							<option key={id} value={id + 1}>
								node {id + 1}
							</option>
						))}
					</select>
				</label>
				<Buttons faults={first} onAct={act} />
			</div>
			<details className="text-small">
				<summary className="pointer-coarse:py-2.5">More faults</summary>
				{Object.entries(groups).map(([name, faults]) => (
					<div key={name} className="mt-1 mb-2">
						<p className="text-muted">{name}</p>
						<div className="mt-1 flex flex-wrap gap-2">
							<Buttons faults={faults} onAct={act} />
						</div>
					</div>
				))}
			</details>
		</fieldset>
	);
}

function Buttons({ faults, onAct }: { faults: Record<string, Fault>; onAct: (name: string) => void }) {
	return Object.entries(faults).map(([name, [label]]) => (
		<button key={name} type="button" className={buttonStyle} onClick={() => onAct(name)}>
			{label}
		</button>
	));
}
