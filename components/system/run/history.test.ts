import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	advance,
	change,
	dials,
	type Key,
	type State,
	scenarios,
	start,
} from "@/components/system/template/model";
import {
	type Action,
	addAction,
	advanceWithActions,
	type History,
	replayInPieces,
	startRun,
} from "./history";
import { createSetting, findScenario } from "./setting";
import { runInPieces } from "./work";

const view = {
	model: { start, advance, change },
	dials,
	actions: {
		clear: {
			label: () => "Clear the queue",
			perform: (run: State) => {
				run.queue = [];
				run.done = Infinity;
			},
		},
	},
};
const END = 10_000;
const setting = createSetting<Key, (typeof scenarios)[number]["script"][number]>(
	dials,
	findScenario(scenarios, "A burst"),
);

const act = fc.oneof(
	fc.record({
		at: fc.integer({ min: 0, max: END }),
		name: fc.constantFrom<Key>("load", "service"),
		argument: fc.integer({ min: 1, max: 20 }).map(String),
	}),
	fc.record({ at: fc.integer({ min: 0, max: END }), name: fc.constant("clear"), argument: fc.constant("") }),
);
const actions = fc.array(act, { maxLength: 6 }).map((all) => all.sort((one, other) => one.at - other.at));

/** Returns the comparable part of a run: all but its random number generator, which is a function. */
const stateOf = ({ random: _, ...state }: State) => state;

const historyOf = (
	actions: readonly Action[],
): History<Key, (typeof scenarios)[number]["script"][number]> => ({
	setting,
	actions: actions,
	seed: 1,
});

describe("a history", () => {
	test("gives the same run at a given time, however it is split into pieces", async () => {
		const stops = fc.array(fc.integer({ min: 0, max: END }), { maxLength: 5 });
		await fc.assert(
			fc.asyncProperty(actions, stops, async (actions, stops) => {
				const history = historyOf(actions);
				const run = startRun(view, history, undefined);
				for (const until of [...stops, END].sort((a, b) => a - b))
					advanceWithActions(view, run, actions, until, undefined);
				const replayed = await runInPieces(replayInPieces(view, history, END, undefined));
				expect(replayed && stateOf(replayed)).toEqual(stateOf(run));
			}),
			{ numRuns: 30 },
		);
	});

	test("gives the same run as performing its actions while time advances", () => {
		const run = startRun(view, historyOf([]), undefined);
		advanceWithActions(view, run, [], 4000, undefined);
		view.model.change(run, { ...run.parameters, load: 20 });
		const replayed = startRun(view, historyOf([]), undefined);
		advanceWithActions(view, replayed, [{ at: 4000, name: "load", argument: "20" }], 4000, undefined);
		expect(stateOf(replayed)).toEqual(stateOf(run));
	});

	test("ignores names that the view does not define", () => {
		const run = startRun(view, historyOf([]), undefined);
		const other = startRun(view, historyOf([]), undefined);
		advanceWithActions(view, run, [{ at: 10, name: "explode", argument: "1" }], 4000, undefined);
		advanceWithActions(view, other, [], 4000, undefined);
		expect(stateOf(run)).toEqual(stateOf(other));
	});
});

describe("an action", () => {
	const load = (at: number, argument = "9"): Action => ({ at, name: "load", argument });

	test("drops all later actions", () => {
		expect(addAction([load(1), load(9)], load(5), false)).toEqual([load(1), load(5)]);
	});

	test("replaces the previous action only if both belong to one drag of the same dial", () => {
		expect(addAction([load(1)], load(2, "10"), true)).toEqual([load(2, "10")]);
		expect(addAction([load(1)], load(2, "10"), false)).toEqual([load(1), load(2, "10")]);
		const kill = { at: 1, name: "kill", argument: "" };
		expect(addAction([kill], load(2), true)).toEqual([kill, load(2)]);
	});
});
