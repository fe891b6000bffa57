import { NarrowSheet, Sheets } from "@/components/system/sheets";
import { SvgLabels } from "@/components/system/svg-labels";
import { type Snapshot, type State, snapshot } from "../model";
import { Grid } from "./grid";
import { narrow, type Plan, still, wide } from "./plan";
import { placeRows } from "./rows";
import { Definitions, definitionAt, listDefinitions, Overlaps, Results } from "./side";

/** Draws the grid of tenants and workers, the service of each tenant, and the results of every scheme. */
export function Drawing({ state }: { state: State }) {
	const reading = snapshot(state);
	const { bound } = state.parameters;
	return (
		<Sheets
			label={labelOf(reading)}
			wide={sheet(reading, wide, bound)}
			narrow={sheet(reading, narrow, bound)}
		/>
	);
}

/** Draws the phone layout, for prose with the caption beside it. */
export function NarrowDrawing({ state }: { state: State }) {
	const reading = snapshot(state);
	return <NarrowSheet label={labelOf(reading)} narrow={sheet(reading, still, state.parameters.bound)} />;
}

/** Draws how many tenants share how many workers with a bad tenant. */
export function Details({ state }: { state: State }) {
	const { overlaps: all, scheme } = snapshot(state);
	// Without shards, every tenant shares all workers, and the rows in between are empty.
	const overlaps = all.filter(({ overlap, tenants }) => overlap <= 6 || tenants > 0);
	const height = 24 + overlaps.length * 20;
	const label = `${scheme}: ${overlaps.map(({ overlap, tenants }) => `${tenants} tenants share ${overlap} workers with a bad one`).join(", ")}.`;
	const drawing = <Overlaps of={overlaps} top={13} plan={narrow} />;
	return (
		<div className="max-w-lg">
			<NarrowSheet label={label} narrow={{ width: narrow.width, height, drawing }} />
		</div>
	);
}

function sheet(reading: Snapshot, plan: Plan, bound: number) {
	const rows = placeRows(reading, plan);
	const schemes = selectSchemes(reading);
	const { isAbove, pitch } = plan.results;
	const definitions = isAbove ? [] : listDefinitions(schemes, bound);
	const least = isAbove ? 0 : definitionAt(definitions.length - 1, schemes.length, plan) + 6;
	// The plan has room for all schemes above the grid.
	const unused = isAbove ? (reading.schemes.length - schemes.length) * pitch : 0;
	const drawing = (
		<>
			<Results schemes={schemes} shown={reading.scheme} plan={plan} />
			<Definitions of={definitions} schemes={schemes.length} plan={plan} />
			<g transform={unused > 0 ? `translate(0 ${-unused})` : undefined}>
				<SvgLabels of={plan.labels} className={`fill-muted ${plan.small}`} />
				<Grid reading={reading} rows={rows} plan={plan} />
			</g>
		</>
	);
	return { width: plan.width, height: Math.ceil(Math.max(rows.foot + 8, least)) - unused, drawing };
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

function labelOf({ seconds, scheme, schemes }: Snapshot): string {
	const one = schemes.find(({ name }) => name === scheme);
	return `After ${seconds.toFixed(1)} s with ${scheme}: of ${one?.good} good tenants ${one?.hurt} are hurt, ${one?.cutOff} cut off.`;
}
