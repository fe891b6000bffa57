import { labelAction, labelValue } from "@/components/system/events";
import type { Run, ViewDefinition } from "@/components/system/view";
import type { FigureWords } from "@/components/system/words";
import { fill } from "@/lib/words/format";
import { compareRuns, type Measure } from "./compare";
import { getLastEventTime, type History } from "./history";

/** A history and its measures at a moment. */
interface Outcome<Key extends string, Step> {
	history: History<Key, Step>;
	measures: readonly Measure[];
}

/**
 * Describes what the latest change made worse and better. Before it has an effect, describes the change itself.
 *
 * @param before the outcome without the change
 * @param after the outcome with the change, at the same moment
 */
export function describeChange<
	State extends Run<Key>,
	Key extends string,
	Step extends { at: number },
	Prepared,
>(
	view: Pick<ViewDefinition<State, Key, Step, Prepared>, "dials" | "actions" | "formatTime" | "end">,
	before: Outcome<Key, Step>,
	after: Outcome<Key, Step> & { now: number },
	words: FigureWords,
): string {
	// A run with an end is measured as a whole.
	const moment = view.end ? words.wholeRun : fill(words.at, { time: view.formatTime(after.now) });
	const changes = compareRuns(before.measures, after.measures, moment, words);
	if (changes) return changes;
	const isOver = view.end || after.now > getLastEventTime(after.history);
	return isOver
		? fill(words.noDifference, { moment })
		: announceChange(view, before.history, after.history, words);
}

/** Describes the latest change before it has an effect. */
export function announceChange<State extends Run<Key>, Key extends string, Step, Prepared>(
	view: Pick<ViewDefinition<State, Key, Step, Prepared>, "dials" | "actions" | "formatTime">,
	before: History<Key, Step>,
	after: History<Key, Step>,
	words: FigureWords,
): string {
	return fill(words.willShow, { change: labelChange(view, before, after, words) });
}

/** Returns the latest change in words: an action, a story, or the dial that differs. */
function labelChange<State extends Run<Key>, Key extends string, Step, Prepared>(
	view: Pick<ViewDefinition<State, Key, Step, Prepared>, "dials" | "actions" | "formatTime">,
	before: History<Key, Step>,
	after: History<Key, Step>,
	words: FigureWords,
): string {
	const action = after.actions.at(-1);
	if (action && action !== before.actions.at(-1)) {
		const label = labelAction(view, action, words);
		if (label) return fill(words.changeAt, { change: label, time: view.formatTime(action.at) });
	}
	const { values, preset } = after.setting;
	if (preset && preset !== before.setting.preset)
		return fill(words.labeled, { label: words.scenario, value: preset.name });
	const dial = view.dials.find(({ key }) => values[key] !== before.setting.values[key]);
	if (dial) return labelValue(dial, values[dial.key], words);
	return words.change;
}
