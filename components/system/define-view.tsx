import type { ComponentType } from "react";
import { readAddress } from "@/components/system/run/address";
import type { Measure } from "@/components/system/run/compare";
import { advanceWithActions, startRun } from "@/components/system/run/history";
import { createSetting, findScenario } from "@/components/system/run/setting";
import type { Parameter } from "@/lib/simulation/parameters";
import { Instrument } from "./instrument";
import { type Run, SEED, type ViewDefinition } from "./view";
import type { FigureWords } from "./words";

/** The initial data of a page, as JSON. */
export interface InitialData {
	/** Data for the opening run that only the server computes. */
	prepared?: unknown;
	/** The words of the controls. */
	words: FigureWords;
	/** Whether the figure is in a frame of another page (app/embed). */
	isEmbedded?: boolean;
}

/** A system's view as pages use it. */
export interface SystemView {
	/** The interactive figure, hydrated in the browser. */
	Figure: ComponentType<InitialData>;
	/** The drawing of a run, rendered on the server for prose and for pages without script. */
	Still: ComponentType;
	/** Renders the figure at another moment, from a query string (address.ts). */
	Moment: ComponentType<{ query: string }>;
	/** The wordless thumbnail for a card. */
	Glyph: ComponentType;
	/** Returns an answer at the moment of a query string. */
	computeAnswer: (query: string, answer: string) => Promise<Measure>;
	Results?: ComponentType | undefined;
	/** The comparison of the opening run with published figures. */
	Findings?: ComponentType | undefined;
	/** Describes the still drawing. */
	caption: string;
	/** Whether the still drawing fills any width. Otherwise it is as wide as a phone. */
	isWide: boolean;
	assumptions: readonly string[];
	/** Scenario names and dials with their ranges, which a link may use. */
	stories: readonly string[];
	dials: readonly Parameter<string>[];
	answers: readonly string[];
	/** Computes the data for `Figure` that only the server computes. */
	prepare: () => Promise<Pick<InitialData, "prepared">>;
}

/**
 * Builds a system's view from a model, its scenarios and dials, and functions that draw a run.
 *
 * @throws RangeError if the opening scenario does not exist, or if an action has the name of a dial: a URL would mean the
 * dial
 */
export function defineView<State extends Run<Key>, Key extends string, Step extends { at: number }, Prepared>(
	definition: ViewDefinition<State, Key, Step, Prepared>,
): SystemView {
	const { still, glyph, Results, findings, assumptions, preparation, scenarios, opening } = definition;
	const scenario = findScenario(scenarios, opening.scenario);
	const shared = definition.dials.find(({ key }) => key in (definition.actions ?? {}));
	if (shared) throw new RangeError(`The action "${shared.key}" has the name of a dial. Rename one of them.`);
	const { values } = createSetting(definition.dials, scenario);
	// Computed once per process, so that pages, cards, and previews show the same run.
	let preparing: Promise<Prepared> | undefined;
	const prepare = () => {
		preparing ??= preparation ? preparation.compute(values) : Promise.resolve(undefined as Prepared);
		return preparing;
	};
	let shown: Promise<State> | undefined;
	const getStillRun = () => {
		shown ??= prepare().then((prepared) => {
			if (still.run) return still.run();
			const run = definition.model.start(values, SEED, scenario.script, prepared);
			definition.model.advance(run, still.time ?? opening.time);
			return run;
		});
		return shown;
	};
	async function playTo(query: string): Promise<State> {
		const limits = { opening: scenario, seed: SEED, latest: Number.MAX_SAFE_INTEGER };
		const moment = readAddress(new URLSearchParams(query), definition, limits);
		if (!moment) return getStillRun();
		const { setting } = moment;
		const preparedData = preparation ? await preparation.compute(setting.values) : await prepare();
		const run = startRun(definition, moment, preparedData);
		advanceWithActions(
			definition,
			run,
			moment.actions,
			moment.now ?? definition.initialTime?.(run) ?? opening.time,
			preparedData,
		);
		return run;
	}
	return {
		// The parsed JSON has the type that `prepare` returned.
		Figure: ({ prepared, words, isEmbedded }) => (
			<Instrument view={definition} prepared={prepared as Prepared} words={words} isEmbedded={isEmbedded} />
		),
		Still: async () => still.drawing(await getStillRun()),
		Moment: async ({ query }) => still.drawing(await playTo(query)),
		Glyph: async () => glyph(await getStillRun()),
		async computeAnswer(query, answer) {
			const found = definition.measures(await playTo(query)).find(({ what }) => what === answer);
			if (!found) throw new RangeError(`At ${query} the model measures no "${answer}".`);
			return found;
		},
		Results,
		Findings: findings && (async () => findings(await getStillRun())),
		caption: still.caption(scenario),
		isWide: still.isWide ?? false,
		assumptions,
		stories: scenarios.map(({ name }) => name),
		dials: definition.dials,
		answers: definition.answers ?? [],
		prepare: async () => (preparation ? { prepared: await prepare() } : {}),
	};
}
