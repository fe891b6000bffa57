import { DraggableObject } from "@/components/system/drawing/draggable";
import { Headline } from "@/components/system/drawing/headline";
import { NarrowSheet, PressableObject, Sheets } from "@/components/system/drawing/sheets";
import type { RunControls } from "@/components/system/view";
import { type Bin, type Key, parameters, type Snapshot, type State, snapshot } from "../model";
import { Chart, createScales, describeStatus } from "./chart";
import { Flow } from "./flow";
import { narrow, type Plan, wide } from "./plan";

/** Height of the headline. */
const HEAD = 28;

/** Room for the hint of the load's handle. */
const HINT = 116;

type Handle = Pick<RunControls<State, Key>, "perform" | "turn">;

/** Draws clients, queue and service at present, and the last minute. */
export function Drawing({
	state,
	handle,
	before,
}: {
	state: State;
	handle: Handle;
	before: State | undefined;
}) {
	const reading = snapshot(state);
	const ghost = before?.record.bins;
	return (
		<Sheets
			label={labelOf(reading)}
			wide={{
				...sheet(state, reading, wide, ghost),
				objects: <Objects state={state} plan={wide} {...handle} />,
			}}
			narrow={{
				...sheet(state, reading, narrow, ghost),
				objects: <Objects state={state} plan={narrow} {...handle} />,
			}}
		/>
	);
}

/** Draws only the present, for prose: the chart would take a role page beyond its limit of bytes. */
export function PresentDrawing({ state }: { state: State }) {
	const reading = snapshot(state);
	const drawing = <Flow reading={reading} values={state.parameters} plan={narrow} />;
	const height = narrow.service.top + narrow.service.height + 4;
	return <NarrowSheet label={labelOf(reading)} narrow={{ width: narrow.width, height, drawing }} />;
}

function sheet({ parameters: values }: State, reading: Snapshot, plan: Plan, ghost?: readonly Bin[]) {
	const status = describeStatus(reading);
	const drawing = (
		<>
			<Headline>{status.charAt(0).toUpperCase() + status.slice(1)}</Headline>
			<g transform={`translate(0 ${HEAD})`}>
				<Flow reading={reading} values={values} plan={plan} />
				<Chart reading={reading} values={values} ghost={ghost} plan={plan} />
			</g>
		</>
	);
	return { width: plan.width, height: plan.height + HEAD, drawing };
}

/** Renders the service as a button that starts a blip, and the load as a handle on the right edge of the chart. */
function Objects({ state, plan, perform, turn }: { state: State; plan: Plan } & Handle) {
	const { service, chart } = plan;
	const { load, blipLength } = state.parameters;
	const dial = parameters.find(({ key }) => key === "load");
	const { y, most } = createScales(state.now, state.parameters, plan);
	const isHintLeft = !plan.isWide;
	const loadY = HEAD + y(load);
	return (
		<>
			<PressableObject
				label={`Service: slow it down for ${blipLength} s`}
				onPress={() => perform("blip")}
				x={service.left}
				y={HEAD + service.top - (plan.isWide ? 0 : 7)}
				width={service.right - service.left}
				height={service.height + (plan.isWide ? 0 : 14)}
			/>
			{dial && (
				<DraggableObject
					dial={dial}
					hint="drag: more calls"
					isHintLeft={isHintLeft}
					hintDown={Math.min(9, chart.top + chart.height - y(load) - 6)}
					value={load}
					onTurn={turn}
					axis="y"
					at={loadY}
					valueAt={(place) => (1 - (place - HEAD - chart.top) / chart.height) * most}
					grip={{ x: chart.right, y: loadY }}
					box={{ x: chart.right - (isHintLeft ? HINT : 22), y: loadY - 22, width: HINT + 22, height: 44 }}
				/>
			)}
		</>
	);
}

/** Draws the wordless thumbnail: attempts and answers of the run. */
export function Glyph({ state }: { state: State }) {
	const { bins } = state.record;
	const end = Math.floor(bins.length - 1);
	const path = (what: keyof Bin) => {
		let path = "";
		for (let bin = 0; bin < end; bin += 2) {
			const rate = (bins[bin]?.[what] ?? 0) + (bins[bin + 1]?.[what] ?? 0);
			path += `${path ? "L" : "M"}${Math.round((bin / end) * 300)} ${Math.round(108 - Math.min(540, rate) / 5.4)}`;
		}
		return path;
	};
	return (
		<svg viewBox="0 0 300 112" className="w-full" aria-hidden="true">
			<path d={path("attempts")} className="fill-none stroke-tier-2 stroke-2" />
			<path d={path("answered")} className="fill-none stroke-ink stroke-3" />
		</svg>
	);
}

function labelOf(reading: Snapshot): string {
	const { now, rates } = reading;
	return `After ${(now / 1000).toFixed(1)} s, ${describeStatus(reading)}: ${rates.calls} calls a second make ${rates.attempts} attempts, and ${rates.answered} are answered.`;
}
