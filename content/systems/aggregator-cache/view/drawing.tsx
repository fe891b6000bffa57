import { toBoxPath } from "@/components/system/drawing/box";
import { formatThousands } from "@/components/system/drawing/format-thousands";
import { Headline } from "@/components/system/drawing/headline";
import { NarrowSheet, PressableObject, Sheets } from "@/components/system/drawing/sheets";
import type { RunControls } from "@/components/system/view";
import { BANDS, type Key, type Snapshot, type State, snapshot } from "../model";
import { Caches, formatShare } from "./caches";
import { Chart } from "./chart";
import { narrow, type Plan, placeCaches, wide } from "./plan";

type Perform = RunControls<State, Key>["perform"];

/** Draws the hosts' caches at present, and the last half minute. */
export function Drawing({
	state,
	perform,
	before,
}: {
	state: State;
	perform: Perform;
	before: State | undefined;
}) {
	const reading = snapshot(state);
	const sheet = (plan: Plan) => ({
		width: plan.width,
		height: plan.height,
		drawing: <Picture state={state} reading={reading} before={before} plan={plan} />,
		objects: <Hosts reading={reading} plan={plan} perform={perform} />,
	});
	return <Sheets label={labelOf(reading)} wide={sheet(wide)} narrow={sheet(narrow)} />;
}

/** Draws the caches for prose, or the chart if entries expire: both would be too much beside a paragraph. */
export function NarrowDrawing({ state, state: { parameters } }: { state: State }) {
	const reading = snapshot(state);
	const { width, height, short, flat } = narrow;
	const hasChart = parameters.ttl > 0;
	const drawing = (
		<>
			<Result reading={reading} />
			{hasChart ? (
				<g transform={`translate(0 ${flat - height})`}>
					<Chart reading={reading} rate={parameters.rate} before={undefined} plan={narrow} />
				</g>
			) : (
				<Caches reading={reading} capacity={parameters.capacity} plan={narrow} />
			)}
		</>
	);
	return (
		<NarrowSheet label={labelOf(reading)} narrow={{ width, height: hasChart ? flat : short, drawing }} />
	);
}

function Picture({
	state: { parameters },
	reading,
	before,
	plan,
}: {
	state: State;
	reading: Snapshot;
	before: State | undefined;
	plan: Plan;
}) {
	return (
		<>
			<Result reading={reading} />
			<Caches reading={reading} capacity={parameters.capacity} plan={plan} />
			<Chart reading={reading} rate={parameters.rate} before={before} plan={plan} />
		</>
	);
}

/** States how many requests miss. */
function Result({ reading: { hitRate } }: { reading: Snapshot }) {
	return (
		<Headline>
			{hitRate === undefined ? "No request yet" : `${formatShare(1 - hitRate)} of requests miss`}
		</Headline>
	);
}

/** Renders each host as a button that loses or restarts it. */
function Hosts({ reading: { hosts }, plan, perform }: { reading: Snapshot; plan: Plan; perform: Perform }) {
	return placeCaches(hosts.length, plan).map(({ left, right, top, height }, index) => {
		const isUp = hosts[index]?.isUp;
		return (
			<PressableObject
				// biome-ignore lint/suspicious/noArrayIndexKey: a host is known by its number
				key={index}
				label={
					isUp
						? `Host ${index + 1}, ${formatShare(hosts[index]?.hitRate)} hit: lose it`
						: `Host ${index + 1}, lost: restart it`
				}
				onPress={() => perform(isUp ? "lose" : "restart", String(index))}
				x={left}
				y={top}
				width={right - left}
				height={height}
			/>
		);
	});
}

/** Draws the wordless thumbnail: the caches, and in each the part that other hosts hold too. */
export function Glyph({ state }: { state: State }) {
	const { hosts } = snapshot(state);
	const across = 300 / hosts.length;
	const column = (index: number, share: number, from = 0) =>
		toBoxPath(
			Math.round(index * across) + 2,
			2 + Math.round(108 * from),
			Math.round(across) - 5,
			Math.round(108 * share),
		);
	const shareOf = (index: number, what: "copied" | "single") => {
		const bands = hosts[index]?.bands ?? [];
		const total = bands.reduce((sum, { copied, single }) => sum + copied + single, 0);
		return bands.reduce((sum, band) => sum + band[what], 0) / Math.max(1, total, BANDS);
	};
	return (
		<svg viewBox="0 0 300 112" className="w-full" aria-hidden="true">
			<path
				d={hosts.map((_, index) => column(index, shareOf(index, "copied"))).join("")}
				className="fill-tier-2"
			/>
			<path
				d={hosts
					.map((_, index) => column(index, shareOf(index, "single"), shareOf(index, "copied")))
					.join("")}
				className="fill-tier-6"
			/>
		</svg>
	);
}

function labelOf({ now, hosts, hitRate, entries, distinct, rates, servers }: Snapshot): string {
	const up = hosts.filter(({ isUp }) => isUp).length;
	return `After ${(now / 1000).toFixed(1)} s: ${up} ${up === 1 ? "host holds" : "hosts hold"} ${formatThousands(entries)} entries of ${formatThousands(distinct)} different items, ${formatShare(hitRate)} of the requests hit, and ${formatThousands(Math.round(rates.fetches))} fetches a second need ${servers} backend servers.`;
}
