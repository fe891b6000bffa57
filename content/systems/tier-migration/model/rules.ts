import * as z from "zod/mini";
import { tiers } from "@/content/systems/priority-scheduler/model/tiers";
import raw from "./service-tier.json";
import type { Tier } from "./tokens";

// Otherwise zod generates code from text, which the page’s policy forbids and reports.
z.config({ jitless: true });

/** The ten classes of requests. */
export const classifications = [
	"PROVISIONED_V1",
	"PROVISIONED_V2",
	"PRIORITY_ACCESS",
	"PREMIUM_ON_DEMAND",
	"ON_DEMAND",
	"BEST_EFFORT",
	"FLEX",
	"BATCH",
	"EVALUATION",
	"CANARY",
] as const;

/** Service tiers that a caller may request. The field is optional. */
export const serviceTiers = ["priority", "default", "flex"] as const;

/** Request types before the migration, lowest first. A type's index is its legacy level. */
export const requestTypes = ["BATCH", "ON_DEMAND", "PRIORITY", "PROVISIONED"] as const;

/** A request as it arrives, with unvalidated values. */
export interface Request {
	classification: string;
	serviceTier: string | undefined;
	requestType: string;
}

type Field = keyof Request;

const someOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
	z.optional(z.array(z.enum(words)).check(z.minLength(1)));

const rule = z.strictObject({
	id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
	/** Conditions that must all hold. An omitted field may have any value. */
	when: z.strictObject({
		classification: someOf(classifications),
		serviceTier: someOf(serviceTiers),
		requestType: someOf(requestTypes),
	}),
	tier: z.enum(tiers.map(({ name }) => name)),
	because: z.string().check(z.minLength(10)),
});

export type Rule = z.infer<typeof rule>;

/** A rules file: at least 15 rules with unique names. Each can match, and together they match every known request. */
export const rulesFile = z
	.strictObject({ version: z.literal(1), rules: z.array(rule).check(z.minLength(15)) })
	.check(({ value, issues }) => {
		for (const message of faults(value.rules)) issues.push({ code: "custom", message, input: value });
	});

/** Every request with known values. */
export const knownRequests: readonly Request[] = classifications.flatMap((classification) =>
	[...serviceTiers, undefined].flatMap((serviceTier) =>
		requestTypes.map((requestType) => ({ classification, serviceTier, requestType })),
	),
);

function faults(rules: readonly Rule[]): string[] {
	const ids = rules.map(({ id }) => id);
	const firstMatches = knownRequests.map((request) =>
		rules.find((each) => describeFailedCondition(each, request) === undefined),
	);
	const reached = new Set(firstMatches.map((match) => match?.id));
	return [
		...ids.filter((id, i) => ids.indexOf(id) < i).map((id) => `Two rules are called ${id}.`),
		...ids.filter((id) => !reached.has(id)).map((id) => `The rule ${id} can never match: others come first.`),
		...(firstMatches.includes(undefined) ? ["Some known requests match no rule."] : []),
	];
}

/** The rules in use, validated when the module loads. */
export const rules: readonly Rule[] = rulesFile.parse(raw).rules;

/** The result of the rules for a request, with the reasons. */
export type Decision = { tier: Tier; rule: Rule; tried: readonly Attempt[] } | Refusal;

/** A request refused because of an unknown value. An unknown class also triggers an alarm. */
export interface Refusal {
	refused: string;
	alarm: boolean;
}

/** An evaluated rule, and the condition that failed; none for the rule that matched. */
export interface Attempt {
	rule: Rule;
	failed: string | undefined;
}

/**
 * Finds a request's tier by the first rule that matches. Accepts any input and never throws: unknown values are
 * refused.
 */
export function decide(request: Request, inForce: readonly Rule[] = rules): Decision {
	const unknown = findUnknownValue(request);
	if (unknown) return unknown;
	const tried: Attempt[] = [];
	for (const each of inForce) {
		const failed = describeFailedCondition(each, request);
		tried.push({ rule: each, failed });
		if (failed === undefined) return { tier: each.tier, rule: each, tried };
	}
	return { refused: "No rule matches.", alarm: true };
}

/** Returns the refusal of a request with an unknown value, or undefined if all are known. */
export function findUnknownValue({ classification, serviceTier, requestType }: Request): Refusal | undefined {
	if (!isOneOf(classifications, classification))
		return { refused: `Unknown class “${classification}”.`, alarm: true };
	if (serviceTier !== undefined && !isOneOf(serviceTiers, serviceTier))
		return { refused: `Unknown service tier “${serviceTier}”.`, alarm: false };
	if (!isOneOf(requestTypes, requestType))
		return { refused: `Unknown request type “${requestType}”.`, alarm: false };
	return undefined;
}

function isOneOf(words: readonly string[], word: string): boolean {
	return words.includes(word);
}

/** Returns a description of the first condition that a request fails, or undefined if it meets them all. */
function describeFailedCondition({ when }: Rule, request: Request): string | undefined {
	const fields: [Field, string, readonly string[] | undefined][] = [
		["classification", "class", when.classification],
		["serviceTier", "service tier", when.serviceTier],
		["requestType", "request type", when.requestType],
	];
	for (const [field, name, wanted] of fields) {
		const has = request[field];
		if (wanted && !(has !== undefined && wanted.includes(has)))
			return `${name} is ${has ?? "not given"}, not ${wanted.join(" or ")}`;
	}
	return undefined;
}
