import type { ReactNode } from "react";
import { Filled } from "@/components/page/filled";
import { loadView } from "@/components/system/registry";
import { RunLink, toQuery } from "@/components/system/run-link";
import type { ProseProps } from "@/lib/content/prose/components";
import { parseList } from "@/lib/content/prose/system-names";
import type { LocalWords } from "@/lib/words/languages";
import { requireNames } from "./require-names";
import { parseState } from "./run";

/** Number of steps of the slider. */
const STEPS = 40;

/**
 * Asks for a guess, then shows it beside the model's result. Without script, the summary expands to the result
 * alone.
 *
 * @throws RangeError for a name that the system does not have, or a moment at which the model has no answer
 */
export async function Predict({
	words: { prose },
	...props
}: ProseProps["Predict"] & { words: LocalWords; children?: ReactNode }) {
	const { system, answer, question, choices, between, children } = props;
	const view = await loadView(system);
	const { children: _, ...attributes } = props;
	requireNames("Predict", attributes, view);
	const state = parseState(props);
	const { value, format } = await view.computeAnswer(toQuery(state), answer);
	if (value === undefined)
		throw new RangeError(`<Predict>: at ${props.at} there is no ${answer} yet; choose a later moment.`);
	const [least = 0, most = 1] = parseList(between).map(Number);
	const values = choices
		? parseList(choices).map(Number)
		: Array.from({ length: STEPS + 1 }, (_, step) => least + ((most - least) * step) / STEPS);
	const end = Math.max(value, ...values);
	return (
		<div data-predict="" className="rounded-xl border border-rule bg-raised p-4">
			<fieldset className="needs-script" data-no-print>
				<legend className="font-semibold">{question}</legend>
				{choices ? (
					<Choices values={values} format={format} />
				) : (
					<Slider values={values} format={format} words={prose} />
				)}
			</fieldset>
			<p className="no-script font-semibold">{question}</p>
			<details className="mt-3">
				<summary className="font-semibold">{prose.showAnswer}</summary>
				<div className="mt-3 grid gap-1 text-small" data-guess="" hidden>
					<span>{prose.yourGuess}</span>
					<Bar value={0} end={end} className="fill-muted" />
				</div>
				<div className="mt-2 grid gap-1 text-small">
					<span>
						<Filled text={prose.answer} of={{ value: <strong data-computed="">{format(value)}</strong> }} />
					</span>
					<Bar value={value} end={end} className="fill-accent" />
				</div>
				<div className="mt-3">{children}</div>
				<p className="mt-2 text-small">
					<RunLink system={system} {...state}>
						{prose.runIt}
					</RunLink>
				</p>
			</details>
		</div>
	);
}

function Bar({ value, end, className }: { value: number; end: number; className: string }) {
	return (
		<svg viewBox={`0 0 ${end} 1`} preserveAspectRatio="none" aria-hidden="true" className="h-3 w-full">
			<rect width={end} height="1" className="fill-rule" />
			<rect width={value} height="1" className={className} data-bar="" />
		</svg>
	);
}

interface Values {
	values: readonly number[];
	format: (value: number) => string;
}

function Choices({ values, format }: Values) {
	return (
		<div className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
			{values.map((value) => (
				<label key={value} className="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
					<input type="radio" name="guess" value={value} data-words={format(value)} className="accent-ink" />
					{format(value)}
				</label>
			))}
		</div>
	);
}

function Slider({ values, format, words }: Values & { words: LocalWords["prose"] }) {
	const middle = Math.floor(values.length / 2);
	const [least = 0, most = 0] = [values[0], values.at(-1)];
	return (
		<div className="mt-2 flex items-center gap-3">
			<input
				type="range"
				aria-label={words.yourGuess}
				className="h-6 min-w-0 grow accent-ink pointer-coarse:h-11"
				min={least}
				max={most}
				step={(most - least) / STEPS}
				defaultValue={values[middle]}
				data-words={values.map(format).join("|")}
			/>
			<output className="min-w-[9ch] text-end font-mono text-small">{words.dragToGuess}</output>
		</div>
	);
}
