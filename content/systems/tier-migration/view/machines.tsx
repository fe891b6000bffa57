import { memo } from "react";
import {
	type Kind,
	legacyTiers,
	machines,
	type Snapshot,
	type State,
	tiersAscending,
	type Version,
	versions,
} from "../model";
import type { Plan } from "./plan";

/** The numbers that each version knows without the normalizer. */
const numbers: Record<Version, string> = {
	old: `0–${legacyTiers.length - 1}`,
	new: `${tiersAscending[0]?.number}–${tiersAscending.at(-1)?.number}`,
};
/** What machines of each version are called where there is room. */
const STATES: Record<Version, string> = { old: "not updated", new: "updated" };

/** What the machines of each kind do with the number of a request, beside their names where there is room. */
const ROLES: Record<Kind, string> = { gateway: " write", router: " read", scheduler: " read" };

/** Height of a line of text. */
const LINE = 16;

/** Returns what the machines of a kind and version do with the number of a request, as a few words. */
function describeWork(kind: Kind, version: Version, { phase }: Snapshot, state: State): string[] {
	if (kind === "gateway")
		return ["write", numbers[version === "new" && phase === "two: write new" ? "new" : "old"]];
	return state.parameters.normalizer === 1 ? ["know", "both"] : ["know", "only", numbers[version]];
}

/**
 * Draws the machines of one kind as a box, with those of the new version filled. `works` holds the words for the new
 * and the old version, as strings so that only a change renders it again.
 */
const Machines = memo(function Machines({
	kind,
	renewed,
	oldWork,
	newWork,
	plan,
}: {
	kind: Kind;
	/** Number of machines with the new version. */
	renewed: number;
	oldWork: string;
	newWork: string;
	plan: Plan;
}) {
	const { box, column } = plan;
	const height = machines * box.pitch;
	return (
		<g transform={`translate(${column[kind]} 0)`}>
			<text y={plan.heads} className="fill-ink">
				{`${kind}s${plan.isNarrow ? "" : ROLES[kind]}`}
			</text>
			<rect y={box.top} width={box.width} height={height} rx={6} className="fill-raised stroke-muted" />
			{renewed > 0 && (
				<rect y={box.top} width={box.width} height={renewed * box.pitch} rx={6} className="fill-ink" />
			)}
			<Part version="new" first={0} count={renewed} work={newWork} plan={plan} />
			<Part version="old" first={renewed} count={machines - renewed} work={oldWork} plan={plan} />
		</g>
	);
});

/** Writes how many machines have a version, and what these do if there is room for it. */
function Part({
	version,
	first,
	count,
	work,
	plan: { box, isNarrow },
}: {
	version: Version;
	first: number;
	count: number;
	work: string;
	plan: Plan;
}) {
	if (count === 0) return null;
	const head = `${count} ${isNarrow ? version : STATES[version]}`;
	const lines = [head, ...(isNarrow ? work.split(" ") : [work])];
	const shown = lines.length * LINE <= count * box.pitch ? lines : [head];
	const middle = box.top + (first + count / 2) * box.pitch;
	return (
		<text textAnchor="middle" className={version === "new" ? "fill-paper" : "fill-ink"}>
			{shown.map((line, row) => (
				<tspan
					key={line}
					x={box.width / 2}
					y={middle + (row - (shown.length - 1) / 2) * LINE + 4}
					className={row === 0 ? "font-semibold" : undefined}
				>
					{line}
				</tspan>
			))}
		</text>
	);
}

/** Draws the box of every kind. */
export function Fleet({ reading, state, plan }: { reading: Snapshot; state: State; plan: Plan }) {
	return reading.fleet.map(({ kind, versions: all }) => {
		const [oldWork = "", newWork = ""] = versions.map((version) =>
			describeWork(kind, version, reading, state).join(" "),
		);
		const renewed = all.filter((version) => version === "new").length;
		return <Machines key={kind} {...{ kind, renewed, oldWork, newWork, plan }} />;
	});
}
