import { renderToStaticMarkup } from "react-dom/server";
import { prerender } from "react-dom/static";
import { describe, expect, test } from "vitest";
import { createDialHelpers, type Preset } from "@/lib/simulation/parameters";
import { en } from "@/lib/words/en";
import { defineView } from "./define-view";
import type { ActionDefinition, MainAction, RunControls } from "./view";

type Key = "rate";
const { dial } = createDialHelpers<Key>({ rate: 2 });
const scenarios: readonly Preset<Key>[] = [
	{ name: "Slow", watch: "It counts by two.", parameters: {}, script: [] },
	{ name: "Fast", watch: "It counts by nine.", parameters: { rate: 9 }, script: [] },
];

interface Counter {
	now: number;
	parameters: Record<Key, number>;
	count: number;
}

/** A counter, presented with only the required parts of a view. */
const counter = (
	scenario: string,
	mainAction?: (handle: RunControls<Counter, Key>, scenario: string | undefined) => MainAction,
	actions: Record<string, ActionDefinition<Counter>> = {},
) =>
	defineView({
		model: {
			start: (parameters): Counter => ({ now: 0, parameters, count: 0 }),
			advance: (run, until) => {
				run.count += (until - run.now) * run.parameters.rate;
				run.now = until;
			},
			change: (run, values) => {
				run.parameters = values;
			},
		},
		actions,
		dials: [dial("Counter", "rate", "Rate", "/ms", [1, 9])],
		scenarios,
		assumptions: ["A count never wraps."],
		opening: { scenario, time: 10 },
		unitsPerMs: 1,
		speeds: [{ factor: 1, label: "real time" }],
		speed: 1,
		formatTime: (now) => `${now} ms`,
		measures: ({ count }) => [{ what: "count", value: count, format: String, better: "more" }],
		drawing: ({ count }) => <output>{count}</output>,
		readouts: ({ count }) => [{ label: "Count", value: String(count) }],
		table: ({ count }) => count,
		caption: "A counter.",
		still: { drawing: ({ count }) => <b>{count}</b>, caption: ({ watch }) => watch },
		glyph: ({ count }) => <i>{count}</i>,
		...(mainAction && { mainAction }),
	});

async function render(element: React.ReactNode): Promise<string> {
	const { prelude } = await prerender(element);
	return new Response(prelude).text();
}

describe("a view", () => {
	test("starts with its opening scenario at the initial time", () => {
		const { Figure } = counter("Fast");
		expect(renderToStaticMarkup(<Figure words={en.figure} />)).toContain("<output>90</output>");
	});

	test("shows the same run in prose and on a card", async () => {
		const { Still, Glyph, caption } = counter("Slow");
		expect(await render(<Still />)).toBe("<b>20</b>");
		expect(await render(<Glyph />)).toBe("<i>20</i>");
		expect(caption).toBe("It counts by two.");
	});

	test("has one primary button: its main action, named for the current run, or else Play", () => {
		const primary = (view: ReturnType<typeof counter>) =>
			[
				...renderToStaticMarkup(<view.Figure words={en.figure} />).matchAll(
					/<button[^>]* bg-ink [^>]*>(?:<svg.*?<\/svg>)?([^<]*)</g,
				),
			].map(([, label]) => label);
		expect(primary(counter("Fast"))).toEqual(["Play"]);
		const view = counter("Fast", ({ run }, scenario) => ({
			label: `${scenario} at ${run.count}`,
			scenario: "Slow",
		}));
		expect(primary(view)).toEqual(["Fast at 90"]);
	});

	test("throws an error if an action has the name of a dial", () => {
		const rate = { label: () => "Set the rate", perform: () => {} };
		expect(() => counter("Fast", undefined, { rate })).toThrow(
			'The action "rate" has the name of a dial. Rename one of them.',
		);
	});

	test("throws an error that lists the available scenarios if the scenario is unknown", () => {
		expect(() => counter("Fats")).toThrow(
			'There is no scenario "Fats". The scenarios are "Slow", "Fast". Did you mean "Fast"?',
		);
	});
});
