import { Headline } from "@/components/system/drawing/headline";
import { NarrowSheet, Sheets } from "@/components/system/drawing/sheets";
import { type Snapshot, type State, snapshot } from "../model";
import { Grid, isSharded } from "./grid";
import { details, narrow, type Plan, wide } from "./plan";
import { placeRows } from "./rows";
import { Definitions, footOf, listDefinitions, Overlaps, Results } from "./side";

/** Draws the tenants with their workers, and how many of them are cut off. */
export function Drawing({ state }: { state: State }) {
	const reading = snapshot(state);
	return <Sheets label={labelOf(reading)} wide={sheet(reading, wide)} narrow={sheet(reading, narrow)} />;
}

/** Draws the phone layout, for prose with the caption beside it. */
export function NarrowDrawing({ state }: { state: State }) {
	const reading = snapshot(state);
	return <NarrowSheet label={labelOf(reading)} narrow={sheet(reading, narrow)} />;
}

/** Draws the results of every scheme, and how many tenants share how many workers with a bad tenant. */
export function Details({ state }: { state: State }) {
	const reading = snapshot(state);
	const { overlaps: all, scheme } = reading;
	const schemes = selectSchemes(reading);
	const definitions = listDefinitions(schemes, state.parameters.bound);
	// Without shards, every tenant shares all workers, and the rows in between are empty.
	const overlaps = all.filter(({ overlap, tenants }) => overlap <= 6 || tenants > 0);
	const foot = footOf(schemes.length);
	const top = foot + definitions.length * details.line + 34;
	const label = `${scheme}: ${overlaps.map(({ overlap, tenants }) => `${tenants} tenants share ${overlap} workers with a bad one`).join(", ")}.`;
	const drawing = (
		<>
			<Results schemes={schemes} shown={scheme} />
			<Definitions of={definitions} top={foot} />
			<Overlaps of={overlaps} top={top} />
		</>
	);
	const height = top + 11 + overlaps.length * 20;
	return (
		<div className="max-w-lg">
			<NarrowSheet label={label} narrow={{ width: details.width, height, drawing }} />
		</div>
	);
}

function sheet(reading: Snapshot, plan: Plan) {
	const rows = placeRows(reading, plan);
	const { good, cutOff } = findShown(reading);
	const drawing = (
		<>
			<Headline>{`${cutOff} of ${good} others ${cutOff === 1 ? "is" : "are"} cut off`}</Headline>
			<text y={plan.note.y} className="fill-muted">
				{reading.tenants.some((tenant) => isSharded(tenant, reading)) ? plan.note.sharded : plan.note.shared}
			</text>
			<Grid reading={reading} rows={rows} plan={plan} />
		</>
	);
	return { width: plan.width, height: Math.ceil(rows.foot + 2), drawing };
}

/** Returns the results of the scheme on display. */
function findShown({ schemes, scheme }: Snapshot) {
	const shown = schemes.find(({ name }) => name === scheme);
	if (!shown) throw new RangeError(`There is no scheme ${scheme}.`);
	return shown;
}

/**
 * Returns the schemes to compare: the one on display, and those that place every tenant. A scheme that leaves tenants
 * out hurts fewer for that reason alone.
 */
const selectSchemes = ({ schemes, scheme }: Snapshot) =>
	schemes.filter(({ name, unplaced }) => name === scheme || unplaced === 0);

/** Draws the wordless thumbnail: the grid. */
export function Glyph({ state }: { state: State }) {
	const { tenants, workers } = snapshot(state);
	return (
		<svg viewBox="0 0 300 112" className="w-full" aria-hidden="true">
			{tenants
				.slice(0, 14)
				.map(({ tenant, shard }, row) =>
					shard?.map((worker) => (
						<rect
							key={`${tenant} ${worker}`}
							x={4 + worker * 37}
							y={1 + row * 8}
							width={30}
							height={6}
							rx={2}
							className={workers[worker]?.bad ? "fill-tier-1" : "fill-tier-5"}
						/>
					)),
				)}
		</svg>
	);
}

function labelOf(reading: Snapshot): string {
	const { good, hurt, cutOff } = findShown(reading);
	return `After ${reading.seconds.toFixed(1)} s with ${reading.scheme}: of ${good} good tenants ${hurt} are hurt, ${cutOff} cut off.`;
}
