import { z } from "zod";
import { didYouMean } from "@/lib/content/schema/problem";

const dial = z.object({
	key: z.string(),
	min: z.number(),
	max: z.number(),
	step: z.number(),
	/** Names of a choice's values 0, 1, 2 … */
	choices: z.array(z.string()).optional(),
});

/**
 * The names that text may use of a system's view: stories, dials with their ranges, and answers that readers may
 * guess.
 */
export const systemNames = z.object({
	stories: z.array(z.string()),
	dials: z.array(dial),
	answers: z.array(z.string()),
});
export type SystemNames = z.output<typeof systemNames>;

/** Attributes of a component by name. */
type Attributes = Readonly<Record<string, string | undefined>>;

/** A problem with an attribute of a component. */
interface AttributeProblem {
	attribute: string;
	message: string;
}

/** Finds names of stories, dials and answers that a system does not have, and values that a dial does not take. */
export function findUnknownNames(attributes: Attributes, names: SystemNames): AttributeProblem[] {
	const { story, set, dials, answer } = attributes;
	const keys = names.dials.map(({ key }) => key);
	const problems: [string, string | undefined][] = [
		["story", story === undefined ? undefined : findUnknown("story", story, names.stories)],
		...parsePairs(set).map(([key, value]): [string, string | undefined] => {
			const found = names.dials.find((one) => one.key === key);
			return ["set", found ? findWrongValue(found, value) : findUnknown("dial", key, keys)];
		}),
		...parseList(dials).map((key): [string, string | undefined] => ["dials", findUnknown("dial", key, keys)]),
		["answer", answer === undefined ? undefined : findUnknown("answer", answer, names.answers)],
	];
	return problems.flatMap(([attribute, message]) => (message ? { attribute, message } : []));
}

/** Parses "load=1500, depth=3" into keys and values of dials. */
export function parsePairs(set: string | undefined): [key: string, value: string][] {
	return parseList(set).map((pair) => {
		const [key = "", ...value] = pair.split("=").map((part) => part.trim());
		return [key, value.join("=")];
	});
}

/** Parses "load, depth" into a list. */
export const parseList = (text: string | undefined): string[] =>
	text === undefined ? [] : text.split(",").map((part) => part.trim());

function findUnknown(what: string, name: string, known: readonly string[]): string | undefined {
	if (known.includes(name)) return undefined;
	const allowed = known.length > 0 ? `allowed: ${known.join(", ")}` : "it has none";
	return `the system has no ${what} "${name}"; ${allowed}${didYouMean(name, known)}`;
}

function findWrongValue({ key, min, max, step, choices }: SystemNames["dials"][number], value: string) {
	const number = value === "" ? Number.NaN : Number(value);
	const nearest = Math.min(max, Math.max(min, min + Math.round((number - min) / step) * step));
	if (number === nearest) return undefined;
	const named = choices?.map((choice, index) => `${index} (${choice})`).join(", ");
	const steps = step === 1 ? "" : ` in steps of ${step}`;
	const allowed = named ?? `a number from ${min} to ${max}${steps}`;
	const near = Number.isFinite(number) ? `; nearest: ${Number(nearest.toPrecision(12))}` : "";
	return `dial "${key}" is "${value}"; expected ${allowed}${near}`;
}
