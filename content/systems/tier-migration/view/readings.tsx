import { DataTable, type ReadOut } from "@/components/system/frame";
import { type Flight, type State, snapshot, tiers } from "../model";

/** What the run has come to, with units. */
export function readOuts(state: State): ReadOut[] {
	const { seconds, tally, alarms, inFlight } = snapshot(state);
	return [
		{ label: "Time in the model", value: seconds.toFixed(2), unit: "s" },
		{ label: "Sent", value: String(tally.sent), unit: "requests" },
		{ label: "On their way", value: String(inFlight.length), unit: "requests" },
		{ label: "Served", value: String(tally.served), unit: "requests" },
		{ label: "Refused", value: String(tally.refused), unit: "requests" },
		{ label: "Alarms, the latest 50 kept", value: String(alarms.length), unit: "alarms" },
		{ label: "Misread", value: `${tally.misread} of ${tally.readings}`, unit: "readings" },
		{
			label: "Rules in the shadow differ",
			value: `${tally.shadowDiffers} of ${tally.shadow}`,
			unit: "decisions",
		},
	];
}

const shown = 10;

/** The drawing's data: the machines, what was served, and the latest requests. */
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
				caption="Requests served, by the tier that the scheduler took them for"
				columns={["Tier", "Served"]}
				rows={tiers.map(({ name }) => [name, String(tally.byTier[name] ?? 0)])}
			/>
			<DataTable
				caption="The latest requests, those on their way first"
				columns={["Request", "Class", "Where", "Token", "Meant", "Router", "Scheduler"]}
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
