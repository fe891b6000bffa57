import type { Parameter } from "@/lib/simulation/parameters";
import type { Act, History } from "./history";
import type { ActDefinition, Run, ViewDefinition } from "./view";

/** Something that happens in a run, at a moment in units of the model's time. */
interface Event {
	at: number;
	says: string;
}

/** What a story brings and what a visitor has done, in the order of time. */
export function findEvents<State extends Run<Key>, Key extends string, Step extends { at: number }, Prepared>(
	{ dials, acts = {} }: ViewDefinition<State, Key, Step, Prepared>,
	{ setting, acts: done }: History<Key, Step>,
): Event[] {
	const scripted = (setting.preset?.script ?? []).map((step: Step & { says?: string }) => ({
		at: step.at,
		says: step.says ?? "",
	}));
	const own = done.flatMap((act) => {
		const says = labelAct({ dials, acts }, act);
		return says ? [{ at: act.at, says }] : [];
	});
	return [...scripted, ...own].sort((one, other) => one.at - other.at);
}

/** Returns what a visitor did in words, or undefined for an act that the view does not know. */
export function labelAct<Key extends string>(
	{
		dials,
		acts = {},
	}: {
		dials: readonly Parameter<Key>[];
		acts?: Readonly<Record<string, Pick<ActDefinition<never>, "label">>>;
	},
	{ name, argument }: Act,
): string | undefined {
	const dial = dials.find(({ key }) => key === name);
	return dial ? labelValue(dial, Number(argument)) : acts[name]?.label(argument);
}

/** Returns a dial with its value: "Lease: 6 s". */
export const labelValue = <Key extends string>(
	{ label, unit, choices }: Parameter<Key>,
	value: number,
): string => `${label}: ${choices?.[value] ?? `${value} ${unit}`.trim()}`;

/** The number of events that are listed. */
const SHOWN = 4;

/** The latest events, newest first. */
export function Events({
	of,
	now,
	formatTime,
}: {
	of: readonly Event[];
	now: number;
	formatTime: (now: number) => string;
}) {
	const past = of.filter(({ at, says }) => at <= now && says);
	return (
		<div role="log" aria-label="Events" className="mt-3 grid gap-0.5 text-small empty:hidden">
			{past
				.slice(-SHOWN)
				.reverse()
				.map(({ at, says }, line) => (
					<p key={`${at} ${says}`} className={line === 0 ? "" : "text-muted"}>
						<span className="mr-2 font-mono text-[0.9em] tabular-nums">{formatTime(at)}</span>
						{says}
					</p>
				))}
		</div>
	);
}
