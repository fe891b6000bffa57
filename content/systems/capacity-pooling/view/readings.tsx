import { DataTable, type ReadOut } from "@/components/system/frame";
import type { Measure } from "@/components/system/run/compare";
import { type State, snapshot } from "../model";
import { wholeServers } from "./whole-servers";

const percent = (share: number, digits = 1) => (share * 100).toFixed(digits);

/** Returns the current read-outs. */
export function readOuts(state: State): ReadOut[] {
	const { minute, needs, saving } = snapshot(state);
	return [
		{ label: "Elapsed", value: String(minute), unit: "minutes" },
		{ label: "Needed apart", value: wholeServers(needs.apart), unit: "servers" },
		{ label: "Needed pooled", value: wholeServers(needs.pooled), unit: "servers" },
		{ label: "Needed pooled and shaped", value: wholeServers(needs.shaped), unit: "servers" },
		{ label: "Pooling saves", value: percent(saving.pooled), unit: "%" },
		{
			label: "Saving by the formula",
			value: saving.closed === undefined ? "not normal" : percent(saving.closed),
			...(saving.closed === undefined ? {} : { unit: "%" }),
		},
		{ label: "With shaping", value: percent(saving.shaped), unit: "%" },
		{ label: "Last event", value: state.applied.at(-1)?.label ?? "none yet" },
	];
}

/** Returns the measures of a run: the servers that each arrangement needs, and how often it is short. */
export function measures(state: State): Measure[] {
	const { needs, worlds } = snapshot(state);
	const servers = (what: string, value: number): Measure => ({
		what: `servers needed ${what}`,
		value,
		format: wholeServers,
		better: "less",
	});
	return [
		servers("apart", needs.apart),
		servers("pooled", needs.pooled),
		servers("pooled and shaped", needs.shaped),
		...worlds.map(
			({ name, short }): Measure => ({
				what: `minutes short, ${name}`,
				value: short,
				format: (share) => `${percent(share, 2)}%`,
				better: "less",
			}),
		),
	];
}

/** Renders tables of the arrangements, their waits, and each team. */
export function Tables({ state }: { state: State }) {
	const { worlds } = snapshot(state);
	return (
		<div className="grid gap-6">
			<DataTable
				caption="Each arrangement on the same demand, since the start"
				columns={[
					"Arrangement",
					"Servers",
					"Arrived",
					"Served",
					"Waiting",
					"Dropped",
					"Team-minutes short",
					"Busy now",
				]}
				rows={worlds.map(({ name, servers, totals, short, busy }) => [
					name,
					wholeServers(servers),
					String(totals.arrived),
					String(totals.served),
					String(totals.waiting),
					String(totals.shed),
					`${percent(short, 2)}%`,
					`${percent(busy, 0)}%`,
				])}
			/>
			<DataTable
				caption="Waits: share of requests served in a later minute than they arrived, and the p99 wait"
				columns={[
					"Arrangement",
					...[1, 2, 3].flatMap((priority) => [`Priority ${priority}: waited`, `Priority ${priority}: p99`]),
				]}
				rows={worlds.map(({ name, waits }) => [
					name,
					...waits.flatMap(({ waited, p99 }) => [`${percent(waited, 2)}%`, `${p99} min`]),
				])}
			/>
			<DataTable
				caption="Each team’s last minute, in servers: demand, then waiting work"
				columns={["Team", "Priority", "Demand", ...worlds.map(({ name }) => `Waiting, ${name}`)]}
				rows={(worlds[0]?.teams ?? []).map(({ priority, demand }, team) => [
					String(team + 1),
					String(priority),
					demand.toFixed(1),
					...worlds.map(({ teams }) => ((teams[team]?.late ?? 0) + (teams[team]?.deferred ?? 0)).toFixed(1)),
				])}
			/>
		</div>
	);
}
