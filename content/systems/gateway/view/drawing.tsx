import { toBoxPath } from "@/components/system/drawing/box";
import { formatThousands } from "@/components/system/drawing/format-thousands";
import { Headline } from "@/components/system/drawing/headline";
import { NarrowSheet, PressableObject, Sheets } from "@/components/system/drawing/sheets";
import type { RunControls } from "@/components/system/view";
import { countOffline, type Key, type State } from "../model";
import { Chart } from "./chart";
import { Hosts, Legend } from "./hosts";
import { layOutHosts, narrow, type Plan, wide } from "./plan";

type Handle = Pick<RunControls<State, Key>, "perform">;

/** Draws the hosts with their connections and handshakes, and how many clients were offline. */
export function Drawing({
	state,
	handle: { perform },
	before,
}: {
	state: State;
	handle: Handle;
	before: State | undefined;
}) {
	const sheet = (plan: Plan) => ({
		width: plan.width,
		height: plan.height,
		drawing: (
			<>
				<Present state={state} plan={plan} isStill={false} />
				<Chart state={state} before={before?.record.bins} plan={plan} />
			</>
		),
		objects: <Objects {...{ state, plan, perform }} />,
	});
	return <Sheets label={labelOf(state)} wide={sheet(wide)} narrow={sheet(narrow)} />;
}

/** Draws only the present, for prose. */
export function PresentDrawing({ state }: { state: State }) {
	const drawing = <Present state={state} plan={narrow} isStill />;
	return (
		<NarrowSheet label={labelOf(state)} narrow={{ width: narrow.width, height: narrow.short, drawing }} />
	);
}

function Present({ state, plan, isStill }: { state: State; plan: Plan; isStill: boolean }) {
	const { hint } = plan;
	const isAnyUp = state.hosts.some(({ status }) => status !== "down");
	const invitation = isAnyUp
		? `press a host${plan.isWide ? "" : `, 1 to ${state.hosts.length},`} to lose it`
		: "";
	return (
		<>
			<Headline>{describeHosts(state)}</Headline>
			<text x={hint.x} y={hint.y} textAnchor={hint.end ? "end" : "start"} className="fill-muted">
				{isStill ? `${state.hosts.length} hosts` : invitation}
			</text>
			<Hosts state={state} plan={plan} />
			{/* While all hosts are down, there is nothing to explain. */}
			{isAnyUp && <Legend health={state.parameters.health} plan={plan} />}
		</>
	);
}

/** Renders the hosts as buttons. */
function Objects({ state, plan, perform }: { state: State; plan: Plan } & Handle) {
	const { top, height, left, right } = plan.hosts;
	const pitch = (right - left) / state.hosts.length;
	return state.hosts.map(({ status }, host) => (
		<PressableObject
			// biome-ignore lint/suspicious/noArrayIndexKey: hosts keep their places
			key={host}
			label={`Host ${host + 1}: ${status === "down" ? "down" : "lose it"}`}
			onPress={() => perform("lose", String(host))}
			x={left + host * pitch + 1}
			y={top - 2}
			width={pitch - 2}
			height={height + 24}
		/>
	));
}

/** Draws the wordless thumbnail: connections and queues of the hosts. */
export function Glyph({ state }: { state: State }) {
	const box = { ...narrow, hosts: { ...narrow.hosts, left: 0, right: 300, top: 2, height: 108 } };
	const layout = layOutHosts(state, box);
	const bars = (kind: "connected" | "waiting") =>
		state.hosts
			.map((host, index) => {
				const tall =
					kind === "connected"
						? layout.heightOfConnections(host.connected)
						: layout.heightOfQueue(host.waiting);
				const from = layout.leftOf(index) + (kind === "connected" ? 1 : 19);
				return tall < 1 ? "" : toBoxPath(from, 110 - tall, kind === "connected" ? 16 : 10, tall);
			})
			.join("");
	return (
		<svg viewBox="0 0 300 112" className="w-full" aria-hidden="true">
			<path d={bars("connected")} className="fill-tier-6" />
			<path d={bars("waiting")} className="fill-tier-1" />
			<path d={`M0 ${layout.limit}H300`} className="stroke-muted" strokeDasharray="5 4" />
		</svg>
	);
}

export function describeHosts({ hosts }: State): string {
	const down = hosts.filter(({ status }) => status === "down").length;
	if (down === 0) return `All ${hosts.length} hosts are up`;
	return down === hosts.length
		? `All ${down} hosts are down`
		: `${down} of ${hosts.length} hosts ${down === 1 ? "is" : "are"} down`;
}

function describeClients(state: State): string {
	const [offline, all] = [countOffline(state), formatThousands(state.clients)];
	if (offline === 0) return `All ${all} clients are connected`;
	if (offline === state.clients) return `All ${all} clients are offline`;
	return `${formatThousands(offline)} of ${all} clients are offline`;
}

function labelOf(state: State): string {
	const { hosts, now } = state;
	const up = hosts.filter(({ status }) => status !== "down").length;
	return `After ${(now / 1000).toFixed(1)} s, ${up} of ${hosts.length} hosts are up. ${describeClients(state)}, ${formatThousands(state.queued)} of them in handshake.`;
}
