import fc from "fast-check";
import { expect, test } from "vitest";
import { compare, type Entry, type Rule, type Version, write } from "./entry";
import { computeWrongOrders } from "./laws";

const versioned: Rule = { comparesVersions: true, lifetime: Infinity };
const lastWins: Rule = { comparesVersions: false, lifetime: Infinity };
const first: Entry = { version: 0, isPresent: true, at: 0 };

/** Returns every order of some items. */
function permute<Item>(items: readonly Item[]): Item[][] {
	if (items.length === 0) return [[]];
	return items.flatMap((item, place) =>
		permute([...items.slice(0, place), ...items.slice(place + 1)]).map((rest) => [item, ...rest]),
	);
}

const play = (order: readonly Version[], rule: Rule) =>
	order.reduce<Entry>((entry, next, at) => write(entry, next, rule, at), first);

/** Returns every history of a document with some changes: each edits or deletes it. */
function listHistories(length: number): Version[][] {
	return Array.from({ length: 2 ** length }, (_, kinds) =>
		Array.from({ length }, (_, change) => ({
			version: change + 1,
			isPresent: ((kinds >> change) & 1) === 0,
		})),
	);
}

test.each([1, 2, 3, 4, 5])(
	"every order of every history of %i changes ends the same with versions",
	(length) => {
		const histories = listHistories(length);
		expect(histories).toHaveLength(2 ** length);
		for (const history of histories) {
			const orders = permute(history);
			expect(orders.length).toBeGreaterThan(0);
			for (const order of orders) expect(play(order, versioned)).toMatchObject(history.at(-1) ?? {});
		}
	},
);

test.each([1, 2, 3])("so does every order of %i changes that all arrive twice", (length) => {
	for (const history of listHistories(length))
		for (const order of permute([...history, ...history]))
			expect(play(order, versioned)).toMatchObject(history.at(-1) ?? {});
});

test("writes commute and can be repeated any number of times", () => {
	const versions = fc.record({ version: fc.nat(9), isPresent: fc.boolean() });
	const histories = fc.uniqueArray(versions, { selector: ({ version }) => version, maxLength: 9 });
	fc.assert(
		fc.property(histories, fc.array(fc.nat(100), { maxLength: 40 }), (history, picks) => {
			const repeated = picks.flatMap((pick) => history[pick % Math.max(1, history.length)] ?? []);
			const content = ({ version, isPresent }: Entry) => ({ version, isPresent });
			const expected = content(play(history, versioned));
			expect(content(play([...history, ...repeated], versioned))).toEqual(expected);
			expect(content(play([...repeated.reverse(), ...history], versioned))).toEqual(expected);
		}),
	);
});

test.each([2, 3, 4, 5, 6])(
	"if the last write wins, 1 − 1/n of the orders of %i changes end wrong",
	(length) => {
		const history = listHistories(length)[0] ?? [];
		const orders = permute(history);
		const wrong = orders.filter((order) => play(order, lastWins).version !== length).length;
		expect(wrong / orders.length).toBeCloseTo(computeWrongOrders(length), 12);
	},
);

test("a tombstone stops an old update until its lifetime is over, and no longer", () => {
	const rule = { comparesVersions: true, lifetime: 1000 };
	const tombstone = { version: 3, isPresent: false, at: 500 };
	const update = { version: 2, isPresent: true };
	expect(write(tombstone, update, rule, 1500)).toBe(tombstone);
	expect(write(tombstone, update, rule, 1501)).toEqual({ ...update, at: 1501 });
});

test("an entry that is present never forgets its version", () => {
	const rule = { comparesVersions: true, lifetime: 0 };
	const entry = { version: 3, isPresent: true, at: 0 };
	expect(write(entry, { version: 2, isPresent: true }, rule, 1e9)).toBe(entry);
});

test.each([
	[true, 2, true, 2, "current"],
	[true, 2, true, 1, "stale"],
	[true, 2, false, 1, "missing"],
	[false, 2, true, 1, "not deleted"],
	[false, 2, false, 2, "current"],
] as const)("source present: %s v%i, index present: %s v%i is %s", (own, version, indexed, known, status) => {
	const entry = { version: known, isPresent: indexed };
	expect(compare({ version, isPresent: own }, entry, false)).toBe(status);
});

test("a deleted document that is present after its deletion was applied came back", () => {
	expect(compare({ version: 3, isPresent: false }, { version: 2, isPresent: true }, true)).toBe("came back");
});
