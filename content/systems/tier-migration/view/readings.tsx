import { DataTable, type ReadOut } from "@/components/system/frame";
import type { Measure } from "@/components/system/run/compare";
import { type Flight, type State, snapshot, tiers } from "../model";

/** Returns the run’s results, with units. */
export function readOuts(state: State): ReadOut[] {
	const { seconds, tally, alarms, inFlight } = snapshot(state);
	return [
		{ label: "Elapsed", value: seconds.toFixed(2), unit: "s" },
		{ label: "Sent", value: String(tally.sent), unit: "requests" },
		{ label: "In flight", value: String(inFlight.length), unit: "requests" },
		{ label: "Served", value: String(tally.served), unit: "requests" },
		{ label: "Refused", value: String(tally.refused), unit: "requests" },
		{ label: "Alarms (last 50)", value: String(alarms.length), unit: "alarms" },
		{ label: "Misread", value: `${tally.misread} of ${tally.readings}`, unit: "readings" },
		{
			label: "Shadow decisions that differ",
			value: `${tally.shadowDiffers} of ${tally.shadow}`,
			unit: "decisions",
		},
	];
}

/** Returns the measures of a run: errors, and requests served. */
export function measures(state: State): Measure[] {
	const { tally, alarms } = snapshot(state);
	const share = (of: number, all: number) => (all > 0 ? of / all : undefined);
	const percent = (value: number) => `${(value * 100).toFixed(1)}%`;
	return [
		{
			what: "readings misread",
			value: share(tally.misread, tally.readings),
			format: percent,
			better: "less",
		},
		{ what: "requests refused", value: share(tally.refused, tally.sent), format: percent, better: "less" },
		{ what: "alarms", value: alarms.length, format: String, better: "less" },
		...tiers.map(
			({ name }): Measure => ({
				what: `requests served as ${name}`,
				value: tally.byTier[name] ?? 0,
				format: String,
				better: "more",
			}),
		),
	];
}

const shown = 10;

/** Renders the drawing's data: the machines, the served requests, and the latest requests. */
export function Tables({ state }: { state: State }) {
	const { fleet, tally, inFlight, ended } = snapshot(state);
	const latest = [...inFlight, ...ended.toReversed()].slice(0, shown);
	return (
		<div className="grid gap-8">
			<DataTable
				caption="Machines by version"
				columns={["Kind", "Old", "New"]}
				rows={fleet.map(({ kind, versions }) => {
					const renewed = versions.filter((version) => version === "new").length;
					return [`${kind}s`, String(versions.length - renewed), String(renewed)];
				})}
			/>
			<DataTable
				caption="Requests served, by the tier that the scheduler read"
				columns={["Tier", "Served"]}
				rows={tiers.map(({ name }) => [name, String(tally.byTier[name] ?? 0)])}
			/>
			<DataTable
				caption="Latest requests, in flight first"
				columns={["Request", "Class", "Stage", "Number", "Meant", "Router", "Scheduler"]}
				rows={latest.map((flight) => [
					`${flight.id}, turn ${flight.turn}`,
					flight.request.classification,
					whereOf(flight, inFlight.includes(flight)),
					flight.refused ? "–" : String(flight.token),
					flight.refused ? "–" : flight.meant,
					takenFor(flight, "router"),
					takenFor(flight, "scheduler"),
				])}
			/>
		</div>
	);
}

function whereOf(flight: Flight, onItsWay: boolean): string {
	if (flight.refused) return "refused";
	return onItsWay ? flight.stage : "served";
}

function takenFor(flight: Flight, party: "router" | "scheduler"): string {
	return flight.seen.find(({ by }) => by === party)?.tier ?? "–";
}
