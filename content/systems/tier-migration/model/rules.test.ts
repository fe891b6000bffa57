import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	classifications,
	decide,
	knownRequests,
	type Request,
	requestTypes,
	rules,
	rulesFile,
	serviceTiers,
} from "./rules";
import raw from "./service-tier.json";

/** The rules file with something changed. */
function changed(change: (file: typeof raw) => void): typeof raw {
	const file = structuredClone(raw);
	change(file);
	return file;
}

function messages(file: unknown): string {
	return (
		rulesFile
			.safeParse(file)
			.error?.issues.map(({ message }) => message)
			.join(" ") ?? ""
	);
}

describe("the rules file", () => {
	test("is valid and has at least 15 rules", () => {
		expect(messages(raw)).toBe("");
		expect(rules.length).toBeGreaterThanOrEqual(15);
	});

	test("is refused with a tier that doesn't exist", () => {
		expect(rulesFile.safeParse({ ...raw, rules: [{ ...raw.rules[0], tier: "P70" }] }).success).toBe(false);
	});

	test("is refused with a condition on a field that doesn't exist", () => {
		const [first, ...rest] = raw.rules;
		const misspelled = { ...first, when: { clasification: ["BATCH"] } };
		expect(rulesFile.safeParse({ ...raw, rules: [misspelled, ...rest] }).success).toBe(false);
	});

	test("is refused when two rules have one name", () => {
		expect(messages(changed(({ rules }) => rules.push(...rules.slice(0, 1))))).toContain(
			"Two rules are called canary",
		);
	});

	test("is refused when a rule can never match", () => {
		expect(messages(changed(({ rules }) => rules.reverse()))).toContain("can never match");
	});

	test("is refused when some known request matches nothing", () => {
		expect(messages(changed(({ rules }) => rules.pop()))).toContain("match no rule");
	});
});

describe("the first rule that matches decides", () => {
	const ask = (classification: string, serviceTier?: string, requestType = "ON_DEMAND") =>
		decide({ classification, serviceTier, requestType });

	test.each([
		["PREMIUM_ON_DEMAND", "flex", "premium-asks-flex", "P40"],
		["PREMIUM_ON_DEMAND", "priority", "premium", "P80"],
		["BEST_EFFORT", "priority", "best-effort", "P5"],
		["ON_DEMAND", "flex", "on-demand-asks-flex", "P20"],
		["ON_DEMAND", undefined, "no-tier-on-demand", "P40"],
	])("%s asking for %s: %s, %s", (classification, serviceTier, id, tier) => {
		expect(ask(classification, serviceTier)).toMatchObject({ tier, rule: { id } });
	});

	test("and says by which condition each earlier one failed", () => {
		const decision = ask("PREMIUM_ON_DEMAND");
		const tried = "tried" in decision ? decision.tried : [];
		expect(tried.slice(-2).map(({ rule, failed }) => [rule.id, failed])).toEqual([
			["premium-asks-flex", "service tier is not given, not flex"],
			["premium", undefined],
		]);
	});

	test("so that every known request has exactly one tier", () => {
		for (const request of knownRequests) expect(decide(request)).toHaveProperty("tier");
		expect(knownRequests).toHaveLength(10 * 4 * 4);
	});
});

describe("any input at all", () => {
	const word = (known: readonly string[]) => fc.oneof(fc.constantFrom(...known), fc.string());
	const anyRequest: fc.Arbitrary<Request> = fc.record({
		classification: word(classifications),
		serviceTier: fc.option(word(serviceTiers), { nil: undefined }),
		requestType: word(requestTypes),
	});

	test("is given a tier if its words are known, and refused otherwise", () => {
		fc.assert(
			fc.property(anyRequest, (request) => {
				const known = knownRequests.some(
					({ classification, serviceTier, requestType }) =>
						classification === request.classification &&
						serviceTier === request.serviceTier &&
						requestType === request.requestType,
				);
				expect("tier" in decide(request)).toBe(known);
			}),
			{ numRuns: 500 },
		);
	});

	test("of an unknown class raises an alarm", () => {
		fc.assert(
			fc.property(anyRequest, fc.string(), (request, classification) => {
				fc.pre(!knownRequests.some((known) => known.classification === classification));
				expect(decide({ ...request, classification })).toMatchObject({ alarm: true });
			}),
		);
	});
});
