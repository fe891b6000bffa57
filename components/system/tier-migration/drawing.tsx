import {
	type Flight,
	hopTime,
	type Kind,
	kinds,
	type Snapshot,
	type State,
	snapshot,
	tiers,
	type Version,
} from "@/lib/systems/tier-migration";
import { fillOf } from "./colour";
import { NumberLine } from "./number-line";

const WIDTH = 720;
const COLUMN: Record<Kind, number> = { gateway: 44, router: 226, scheduler: 408 };
const MACHINE = { width: 48, height: 22, top: 56, pitch: 29 };
const TIERS = { left: 540, bar: 582, right: 680, top: 60, pitch: 33 };
const FOOT = MACHINE.top + 8 * MACHINE.pitch;
const HEIGHT = FOOT + 106;

const heads: Record<Kind, string> = {
	gateway: "gateways write",
	router: "routers read",
	scheduler: "schedulers read",
};

/** A run as it stands: which machines are new, the requests between them, and what was served as which tier. */
export function Drawing({ state, followed }: { state: State; followed?: Flight | undefined }) {
	const reading = snapshot(state);
	return (
		<svg
			viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
			className="w-full min-w-[36rem]"
			role="img"
			aria-label={labelOf(reading)}
		>
			{reading.fleet.map(({ kind, versions }) => (
				<Column key={kind} kind={kind} versions={versions} />
			))}
			<Served reading={reading} />
			{reading.inFlight.map((flight) => (
				<Mark key={flight.id} flight={flight} now={state.now} followed={flight === followed} />
			))}
			<text x={20} y={FOOT + 20} className="fill-ink text-[12px]">
				{footOf(reading)}
			</text>
			<NumberLine top={FOOT + 54} width={WIDTH} />
		</svg>
	);
}

/** The same without words, small: old machines framed, new ones filled, requests between them. */
export function Glyph({ state }: { state: State }) {
	const { fleet, inFlight } = snapshot(state);
	return (
		<svg viewBox="0 0 300 112" className="w-full" aria-hidden="true">
			{fleet.map(({ kind, versions }, column) =>
				versions
					.map((version, machine) => ({ version, y: 4 + machine * 13.5 }))
					.map(({ version, y }) => (
						<rect
							key={`${kind} ${y}`}
							x={4 + column * 118}
							y={y}
							width={22}
							height={9}
							rx={2}
							className={version === "new" ? "fill-ink" : "fill-raised stroke-rule"}
						/>
					)),
			)}
			{inFlight.map((flight) => {
				const { x, y } = place(flight, state.now);
				return (
					<circle key={flight.id} cx={x * 0.5} cy={y * 0.38 - 6} r={4} className={fillOf(flight.meant)} />
				);
			})}
		</svg>
	);
}

function Column({ kind, versions }: { kind: Kind; versions: readonly Version[] }) {
	const renewed = versions.filter((version) => version === "new").length;
	return (
		<g>
			<text x={COLUMN[kind] - 24} y={12} className="fill-muted text-[11px]">
				{heads[kind]}
			</text>
			<text x={COLUMN[kind] - 24} y={30} className="fill-ink text-[12px]">
				{renewed} of {versions.length} new
			</text>
			{versions.map((version, machine) => {
				const y = middleOf(machine);
				const isNew = version === "new";
				return (
					<g key={y}>
						<rect
							x={COLUMN[kind] - MACHINE.width / 2}
							y={y - MACHINE.height / 2}
							width={MACHINE.width}
							height={MACHINE.height}
							rx={4}
							className={isNew ? "fill-ink" : "fill-raised stroke-muted"}
						/>
						<text
							x={COLUMN[kind]}
							y={y + 4}
							textAnchor="middle"
							className={`text-[12px] ${isNew ? "fill-paper" : "fill-muted"}`}
						>
							{version}
						</text>
					</g>
				);
			})}
		</g>
	);
}

/** How many requests were served as each tier, by what the scheduler took them for. */
function Served({ reading: { tally } }: { reading: Snapshot }) {
	const most = Math.max(20, ...Object.values(tally.byTier));
	return (
		<g>
			<text x={TIERS.left} y={12} className="fill-muted text-[11px]">
				served as
			</text>
			<text x={TIERS.left} y={30} className="fill-ink text-[12px]">
				{tally.served} requests
			</text>
			{tiers.map(({ name }, row) => {
				const y = TIERS.top + row * TIERS.pitch + 8;
				const served = tally.byTier[name] ?? 0;
				const width = (served / most) * (TIERS.right - TIERS.bar);
				return (
					<g key={name}>
						<text x={TIERS.left} y={y + 4} className="fill-ink font-mono text-[12px]">
							{name}
						</text>
						<rect
							x={TIERS.bar}
							y={y - 7}
							width={Math.max(1, width)}
							height={14}
							rx={2}
							className={served > 0 ? fillOf(name) : "fill-rule"}
						/>
						<text x={TIERS.bar + width + 6} y={y + 4} className="fill-muted font-mono text-[11px]">
							{served}
						</text>
					</g>
				);
			})}
		</g>
	);
}

/** A request on its way: in the colour of the tier it was meant for, with its token's number. */
function Mark({ flight, now, followed }: { flight: Flight; now: number; followed: boolean }) {
	const { x, y } = place(flight, now);
	const wrong = flight.seen.findLast(({ agrees }) => !agrees);
	return (
		<g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
			{(wrong || followed) && <circle r={10} className="fill-none stroke-ink" strokeWidth={2} />}
			<circle r={6} className={fillOf(flight.meant)} />
			<text
				x={wrong ? 0 : 12}
				y={wrong ? -14 : 4}
				textAnchor={wrong ? "middle" : "start"}
				className="fill-ink stroke-raised font-mono text-[11px] [paint-order:stroke]"
			>
				{flight.token}
				{wrong && ` as ${wrong.tier}`}
			</text>
		</g>
	);
}

/** Where a request is drawn: between the machine that has handled it and the next. */
function place(flight: Flight, now: number): { x: number; y: number } {
	const done = Math.min(1, Math.max(0, (now - flight.since) / hopTime));
	const [from, to] = legOf(flight);
	return { x: from.x + (to.x - from.x) * done, y: from.y + (to.y - from.y) * done };
}

type Point = { x: number; y: number };

function legOf(flight: Flight): [Point, Point] {
	const leave = (kind: Kind) => ({ x: COLUMN[kind] + 40, y: middleOf(flight.path[kind]) });
	const reach = (kind: Kind) => ({ x: COLUMN[kind] - 50, y: middleOf(flight.path[kind]) });
	const tier = flight.seen.at(-1)?.tier ?? flight.meant;
	const row = tiers.findIndex(({ name }) => name === tier);
	const queue = { x: TIERS.left - 34, y: TIERS.top + row * TIERS.pitch + 8 };
	if (flight.stage === "gateway") return [leave("gateway"), reach("router")];
	if (flight.stage === "router") return [leave("router"), reach("scheduler")];
	if (flight.stage === "scheduler") return [leave("scheduler"), queue];
	return [queue, queue];
}

function middleOf(machine: number): number {
	return MACHINE.top + machine * MACHINE.pitch + MACHINE.height / 2;
}

function footOf({ phase, tally, alarms }: Snapshot): string {
	const alarm = alarms.at(-1);
	const misread = tally.misread === 0 ? "none misread" : `${tally.misread} misread`;
	const paged = alarm
		? ` · ${alarms.length} alarms, the last at ${(alarm.at / 1000).toFixed(1)} s: ${alarm.text}`
		: "";
	return `phase ${phase} · ${tally.readings} readings, ${misread}${paged}`;
}

function labelOf({ seconds, phase, fleet, inFlight, tally }: Snapshot): string {
	const renewed = kinds.map(
		(kind) =>
			`${fleet.find((row) => row.kind === kind)?.versions.filter((version) => version === "new").length} of 8 ${kind}s`,
	);
	return `After ${seconds.toFixed(1)} s, phase ${phase}: ${renewed.join(", ")} are new; ${inFlight.length} requests on their way; of ${tally.readings} readings ${tally.misread} were wrong.`;
}
