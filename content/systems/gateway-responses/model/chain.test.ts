import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	anchor,
	type Certificate,
	changeChain,
	issue,
	type Rule,
	rules,
	today,
	validateChain,
	validChain,
} from "./chain";
import { isStrictlyValid, stages, stops } from "./stages";

const validate = (chain: readonly Certificate[]) => validateChain(anchor, chain, today, true);

/** The decision table of RFC 5280, sections 6.1.3 (a) and 6.1.4 (k) to (n): what is changed, and the rule it breaks. */
const table: [string, readonly Certificate[], Rule | undefined][] = [
	["nothing", validChain, undefined],
	["the client’s signature", changeChain(2, { signedWith: "another" }), "6.1.3 (a)(1)"],
	["a CA’s signature", changeChain(1, { signedWith: "another" }), "6.1.3 (a)(1)"],
	["the client has expired", changeChain(2, { validUntil: today - 1 }), "6.1.3 (a)(2)"],
	["the client is not valid yet", changeChain(2, { validFrom: today + 1 }), "6.1.3 (a)(2)"],
	["a CA has expired", changeChain(0, { validUntil: today - 1 }), "6.1.3 (a)(2)"],
	["the last day", changeChain(2, { validUntil: today }), undefined],
	["the first day", changeChain(2, { validFrom: today }), undefined],
	["the client is revoked", changeChain(2, { isRevoked: true }), "6.1.3 (a)(3)"],
	["a CA is revoked", changeChain(1, { isRevoked: true }), "6.1.3 (a)(3)"],
	["the trust anchor’s name", changeChain(0, { issuer: "Somebody" }), "6.1.3 (a)(4)"],
	["the issuer’s name", changeChain(2, { issuer: "Policy CA" }), "6.1.3 (a)(4)"],
	["an issuer is no CA", changeChain(1, { isCa: false }), "6.1.4 (k)"],
	["the client is a CA", changeChain(2, { isCa: true }), undefined],
	["no path length", changeChain(0, { pathLength: 9 }), undefined],
	["a path length of 0 above a CA", changeChain(0, { pathLength: 0 }), "6.1.4 (l)"],
	["a path length of 0 above the client", changeChain(1, { pathLength: 0 }), undefined],
	["an issuer may not sign", changeChain(0, { maySign: false }), "6.1.4 (n)"],
	["the client may not sign", changeChain(2, { maySign: false }), undefined],
];

test.each(table)("%s", (_, chain, rule) => {
	expect(validate(chain)).toBe(rule);
});

test("the table breaks every rule", () => {
	expect(new Set(table.flatMap(([, , rule]) => rule ?? []))).toEqual(new Set(Object.keys(rules)));
});

test("a certificate without key usage may sign", () => {
	const { maySign: _, ...rest } = validChain[0] ?? issue("", "", {});
	expect(validate([rest, ...validChain.slice(1)])).toBeUndefined();
});

test("a self-issued CA does not count against a path length", () => {
	const rollover = [
		issue("Root", "CA", { isCa: true, pathLength: 0 }),
		issue("CA", "CA", { isCa: true, key: "new" }),
		issue("CA", "Client", { signedWith: "new" }),
	];
	expect(validate(rollover)).toBeUndefined();
	const other = [
		issue("Root", "CA", { isCa: true, pathLength: 0 }),
		issue("CA", "Another", { isCa: true }),
		issue("Another", "Client", {}),
	];
	expect(validate(other)).toBe("6.1.4 (l)");
});

describe("path lengths", () => {
	/** Returns a chain of a CA with a path length, more CAs below it, and a client. */
	const createChain = (below: number, pathLength: number) => {
		const names = ["Root", ...Array.from({ length: below + 1 }, (_, index) => `CA ${index}`), "Client"];
		return names.slice(1).map((name, index) =>
			issue(names[index] ?? "", name, {
				isCa: name !== "Client",
				...(index === 0 ? { pathLength } : {}),
			}),
		);
	};

	test("as many CAs may follow as the path length says", () => {
		fc.assert(
			fc.property(fc.nat(6), fc.nat(6), (below, pathLength) => {
				expect(validate(createChain(below, pathLength))).toBe(below > pathLength ? "6.1.4 (l)" : undefined);
			}),
		);
	});
});

test("only the revoked certificate passes without a check of revocation", () => {
	const faults = stages.find(({ key }) => key === "certificate")?.faults ?? [];
	expect(faults).toHaveLength(7);
	for (const fault of faults) {
		expect(isStrictlyValid(fault.chain)).toBe(false);
		expect(stops(fault)).toBe(fault.name !== "revoked");
	}
	expect(isStrictlyValid()).toBe(true);
	// Each of the other six shows a rule of its own.
	expect(new Set(faults.map(({ rule }) => rule)).size).toBe(7);
});
