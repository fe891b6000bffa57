import { NarrowSheet, Sheets } from "@/components/system/sheets";
import { SvgLabels } from "@/components/system/svg-labels";
import { type Snapshot, type State, snapshot } from "../model";
import { Grid } from "./grid";
import { narrow, type Plan, rowPitch, still, wide } from "./plan";
import { Label, Overlaps, Schemes } from "./side";

/** A run as it stands: tenants by workers, what each tenant gets served, and what every scheme has come to. */
export function Drawing({ state }: { state: State }) {
	const reading = snapshot(state);
	return <Sheets label={labelOf(reading)} wide={sheet(reading, wide)} narrow={sheet(reading, narrow)} />;
}

/** The same for phones alone, without the count of overlaps: for prose, where its caption stands beside it. */
export function NarrowDrawing({ state }: { state: State }) {
	const reading = snapshot(state);
	return <NarrowSheet label={labelOf(reading)} narrow={sheet({ ...reading, overlaps: [] }, still)} />;
}

function sheet(reading: Snapshot, plan: Plan) {
	const { tenants, workers, schemes } = reading;
	// Without shards every tenant shares all workers: the rows between are empty and say nothing.
	const overlaps = reading.overlaps.filter(({ overlap, tenants }) => overlap <= 6 || tenants > 0);
	const gridFoot = plan.grid.top + rowPitch(tenants.length, plan) * tenants.length + 16;
	const schemesTop = plan.side.below ? gridFoot + 26 : plan.grid.top;
	const overlapsTop = schemesTop + schemes.length * plan.side.pitch + 24;
	const sideFoot = overlapsTop + (overlaps.length > 0 ? 12 + overlaps.length * 20 : -24);
	const drawing = (
		<>
			<SvgLabels of={plan.heads} className={`fill-muted ${plan.small}`} />
			<Grid tenants={tenants} workers={workers} plan={plan} />
			{plan.side.below && (
				<Label x={0} y={schemesTop - 12} plan={plan}>
					tenants hurt and requests failing, by scheme
				</Label>
			)}
			<Schemes reading={reading} top={schemesTop} plan={plan} />
			{overlaps.length > 0 && <Overlaps of={overlaps} top={overlapsTop} plan={plan} />}
		</>
	);
	return { width: plan.width, height: Math.ceil(Math.max(gridFoot, sideFoot)), drawing };
}

/** The same without words, small: the grid alone. */
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
