import { Headline } from "@/components/system/drawing/headline";
import { type Point, toLinePath } from "@/components/system/drawing/line-path";
import { NarrowSheet, Sheets } from "@/components/system/drawing/sheets";
import { SvgLabels } from "@/components/system/drawing/svg-labels";
import {
	HISTORY_MINUTES,
	type Needs as NeedsOf,
	type Parameters,
	type Snapshot,
	type State,
	snapshot,
	type WorldReading,
} from "../model";
import { Chart } from "./chart";
import { fillOf } from "./colors";
import { DemandGrip, type OnTurn } from "./demand-grip";
import { Needs } from "./needs";
import { narrow, type Plan, wide } from "./plan";
import { Teams } from "./teams";
import { wholeServers } from "./whole-servers";

/** Draws demand and servers over time, and the servers that each arrangement needs. */
export function Drawing({
	state,
	onTurn,
	before,
}: {
	state: State;
	onTurn: OnTurn;
	before: State | undefined;
}) {
	const reading = snapshot(state);
	const needed = before && snapshot(before).needs;
	const values = state.parameters;
	const grip = (plan: Plan) => <DemandGrip {...{ reading, values, onTurn, plan }} />;
	return (
		<Sheets
			label={labelOf(reading)}
			wide={{ ...sheet(reading, values, wide, needed), objects: grip(wide) }}
			narrow={{ ...sheet(reading, values, narrow, needed), objects: grip(narrow) }}
		/>
	);
}

/** Draws the phone layout, for prose with the caption beside it. */
export function NarrowDrawing({ state }: { state: State }) {
	const reading = snapshot(state);
	return <NarrowSheet label={labelOf(reading)} narrow={sheet(reading, state.parameters, narrow)} />;
}

/** Draws each team's demand and waiting work, in a row per arrangement. */
export function Details({ state }: { state: State }) {
	const { worlds } = snapshot(state);
	const rowsOf = (plan: Plan) => ({
		width: plan.width,
		height: worlds.length * plan.rows.pitch,
		drawing: worlds.map((world, row) => <Teams key={world.name} world={world} row={row} plan={plan} />),
	});
	const label = `The demand of each team now. ${worlds.map(describeWaiting).join(" ")}`;
	return <Sheets label={label} wide={rowsOf(wide)} narrow={rowsOf(narrow)} />;
}

function describeWaiting({ name, teams }: WorldReading): string {
	const waiting = teams.filter(({ late, deferred }) => late + deferred > 0).length;
	return `In the arrangement ${name}, work waits in ${waiting} of ${teams.length} teams.`;
}

function sheet(reading: Snapshot, values: Parameters, plan: Plan, needed?: NeedsOf) {
	const drawing = (
		<>
			<Headline>{describeNeeds(reading.needs)}</Headline>
			<SvgLabels of={plan.labels} className={`fill-muted ${plan.small}`} />
			<Chart past={reading.past} worlds={reading.worlds} plan={plan} />
			<Needs reading={reading} values={values} before={needed} plan={plan} />
		</>
	);
	return { width: plan.width, height: plan.height, drawing };
}

/** Compares the servers of one pool with those of the teams apart. */
function describeNeeds({ apart, pooled }: NeedsOf): string {
	const [alone, together] = [wholeServers(apart), wholeServers(pooled)];
	return alone === together ? `${alone} servers, pooled or not` : `${together} servers instead of ${alone}`;
}

/** Draws the wordless thumbnail: demand, and the servers held separately and pooled. */
export function Glyph({ state }: { state: State }) {
	const { past, worlds } = snapshot(state);
	const most = Math.max(1, ...past, ...worlds.map(({ servers }) => servers));
	const y = (servers: number) => Math.round(108 - (servers / most) * 100);
	const demand = past.map((servers, minute): Point => [(minute / HISTORY_MINUTES) * 300, y(servers)]);
	return (
		<svg viewBox="0 0 300 112" className="w-full" aria-hidden="true">
			<path d={`${toLinePath([[0, 108], ...demand])}V108z`} className="fill-rule opacity-50" />
			<path d={toLinePath(demand)} className="fill-none stroke-ink" />
			{worlds.map(({ name, servers }) => (
				<rect key={name} x={0} y={y(servers) - 2} width={300} height={3} className={fillOf(name)} />
			))}
		</svg>
	);
}

function labelOf({ minute, needs, saving }: Snapshot): string {
	return `After ${minute} minutes: the teams need ${wholeServers(needs.apart)} servers apart and ${wholeServers(needs.pooled)} pooled, ${(saving.pooled * 100).toFixed(0)}% fewer.`;
}
