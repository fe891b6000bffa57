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

/** Returns a changed copy of the rules file. */
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

	test("is rejected if a tier does not exist", () => {
		expect(rulesFile.safeParse({ ...raw, rules: [{ ...raw.rules[0], tier: "P70" }] }).success).toBe(false);
	});

	test("is rejected if a condition's field does not exist", () => {
		const [first, ...rest] = raw.rules;
		const misspelled = { ...first, when: { clasification: ["BATCH"] } };
		expect(rulesFile.safeParse({ ...raw, rules: [misspelled, ...rest] }).success).toBe(false);
	});

	test("is rejected if two rules have the same name", () => {
		expect(messages(changed(({ rules }) => rules.push(...rules.slice(0, 1))))).toContain(
			"Two rules are called canary",
		);
	});

	test("is rejected if a rule can never match", () => {
		expect(messages(changed(({ rules }) => rules.reverse()))).toContain("can never match");
	});

	test("is rejected if a known request matches no rule", () => {
		expect(messages(changed(({ rules }) => rules.pop()))).toContain("match no rule");
	});
});

describe("the first matching rule decides", () => {
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

	test("and gives the failed condition of each earlier one", () => {
		const decision = ask("PREMIUM_ON_DEMAND");
		const tried = "tried" in decision ? decision.tried : [];
		expect(tried.slice(-2).map(({ rule, failed }) => [rule.id, failed])).toEqual([
			["premium-asks-flex", "service tier is not given, not flex"],
			["premium", undefined],
		]);
	});

	test("so every known request has exactly one tier", () => {
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

	test("gets a tier if its values are known, and is refused otherwise", () => {
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

	test("of an unknown class triggers an alarm", () => {
		fc.assert(
			fc.property(anyRequest, fc.string(), (request, classification) => {
				fc.pre(!knownRequests.some((known) => known.classification === classification));
				expect(decide({ ...request, classification })).toMatchObject({ alarm: true });
			}),
		);
	});
});
