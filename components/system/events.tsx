import type { Action, History } from "@/components/system/run/history";
import type { Parameter } from "@/lib/simulation/parameters";
import { fill } from "@/lib/words/format";
import type { ActionDefinition, Run, ViewDefinition } from "./view";
import { type FigureWords, useWords } from "./words";

/** An event of a run, at a time in units of the model's time. */
export interface Event {
	at: number;
	label: string;
}

/** Returns the scripted events and the visitor's actions in chronological order. */
export function findEvents<State extends Run<Key>, Key extends string, Step extends { at: number }, Prepared>(
	{ dials, actions = {} }: ViewDefinition<State, Key, Step, Prepared>,
	{ setting, actions: done }: History<Key, Step>,
	words: FigureWords,
): Event[] {
	const scripted = (setting.preset?.script ?? []).map((step: Step & { label?: string }) => ({
		at: step.at,
		label: step.label ?? "",
	}));
	const own = done.flatMap((act) => {
		const label = labelAction({ dials, actions }, act, words);
		return label ? [{ at: act.at, label }] : [];
	});
	return [...scripted, ...own].sort((one, other) => one.at - other.at);
}

/** Describes the next event of a run, or the latest if none is ahead. */
export function describeEvents(
	events: readonly Event[],
	now: number,
	formatTime: (now: number) => string,
	words: FigureWords,
): string {
	const labeled = events.filter(({ label }) => label);
	const next = labeled.find(({ at }) => at > now);
	const last = labeled.at(-1);
	if (next) return fill(words.next, { time: formatTime(next.at), event: next.label });
	if (last) return fill(words.last, { time: formatTime(last.at), event: last.label });
	return "";
}

/** Returns the label of an action, or undefined for an action that the view does not have. */
export function labelAction<Key extends string>(
	{
		dials,
		actions = {},
	}: {
		dials: readonly Parameter<Key>[];
		actions?: Readonly<Record<string, Pick<ActionDefinition<never>, "label">>>;
	},
	{ name, argument }: Action,
	words: FigureWords,
): string | undefined {
	const dial = dials.find(({ key }) => key === name);
	return dial ? labelValue(dial, Number(argument), words) : actions[name]?.label(argument);
}

/** Returns a dial with its value: "Lease: 6 s". */
export const labelValue = <Key extends string>(
	{ label, unit, choices }: Parameter<Key>,
	value: number,
	{ labeled }: FigureWords,
): string => fill(labeled, { label, value: choices?.[value] ?? `${value} ${unit}`.trim() });

/** The number of events to list. */
const EVENTS_LISTED = 4;

/** Lists the latest events, newest first. */
export function Events({
	of,
	now,
	formatTime,
}: {
	of: readonly Event[];
	now: number;
	formatTime: (now: number) => string;
}) {
	const words = useWords();
	const past = of.filter(({ at, label }) => at <= now && label);
	return (
		<div role="log" aria-label={words.events} className="mt-3 grid gap-0.5 text-small empty:hidden">
			{past
				.slice(-EVENTS_LISTED)
				.reverse()
				.map(({ at, label }, line) => (
					<p key={`${at} ${label}`} className={line === 0 ? "" : "text-muted"}>
						<span className="me-2 font-mono text-[0.9em] tabular-nums">{formatTime(at)}</span>
						{label}
					</p>
				))}
		</div>
	);
}
