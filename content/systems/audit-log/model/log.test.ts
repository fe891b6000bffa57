import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countCopied, countMissed, createLog, insert, type Log, remove, request } from "./log";

/** What happens between two requests. */
type Change = { insert: number } | { remove: number };

function apply(log: Log, change: Change): void {
	if ("insert" in change) insert(log, change.insert % (log.rows.length + 1));
	else if (log.rows.length > 0) remove(log, change.remove % log.rows.length);
}

/** Reads a whole log. After the given changes, nothing happens any more. */
function read(log: Log, page: number, isCursor: boolean, gaps: readonly (readonly Change[])[]): Log {
	for (let gap = 0; !log.isDone; gap++) {
		for (const change of gaps[gap] ?? []) apply(log, change);
		request(log, page, isCursor);
	}
	return log;
}

const idsIn = ({ copy }: Log) => copy.filter(({ kind }) => kind !== "hole").map(({ row }) => row.id);
const changes = fc.oneof(fc.record({ insert: fc.nat(200) }), fc.record({ remove: fc.nat(200) }));
const schedules = fc.array(fc.array(changes, { maxLength: 6 }), { maxLength: 12 });
const sizes = fc.integer({ min: 0, max: 30 });
const pages = fc.integer({ min: 1, max: 8 });
const orders = fc.boolean();

describe("an offset", () => {
	const front = (count: number): Change[] => Array.from({ length: count }, () => ({ insert: 0 }));
	const erased = (count: number): Change[] => Array.from({ length: count }, () => ({ remove: 0 }));

	test("repeats as many rows as arrive in front of it, at any times", () => {
		const arrivals = fc.array(fc.nat(3), { maxLength: 10 });
		fc.assert(
			fc.property(sizes, fc.integer({ min: 4, max: 9 }), arrivals, (size, page, counts) => {
				const log = createLog(size, true);
				let arrived = 0;
				for (let gap = 0; !log.isDone; gap++) {
					const count = gap === 0 ? 0 : (counts[gap - 1] ?? 0);
					for (const change of front(count)) apply(log, change);
					arrived += count;
					request(log, page, false);
				}
				expect(log.repeated).toBe(arrived);
				expect(countMissed(log)).toBe(0);
			}),
		);
	});

	test("passes as many rows as are deleted behind it, at any times, while any are left", () => {
		const deletions = fc.array(fc.nat(3), { maxLength: 10 });
		fc.assert(
			fc.property(sizes, fc.integer({ min: 4, max: 9 }), deletions, (size, page, counts) => {
				const log = createLog(size, true);
				let expected = 0;
				for (let gap = 0; !log.isDone; gap++) {
					const count = gap === 0 ? 0 : (counts[gap - 1] ?? 0);
					for (const change of erased(count)) apply(log, change);
					expected += Math.min(count, log.rows.length - log.reached);
					request(log, page, false);
				}
				expect(log.repeated).toBe(0);
				expect(countMissed(log)).toBe(expected);
			}),
		);
	});

	test("repeats or passes the difference if both happen between two requests", () => {
		fc.assert(
			fc.property(fc.integer({ min: 2, max: 8 }), fc.nat(7), fc.nat(7), (before, arrived, deleted) => {
				const gaps = [...Array.from({ length: before }, () => []), [...erased(deleted), ...front(arrived)]];
				const log = read(createLog(60, true), 4, false, gaps);
				expect(log.repeated).toBe(Math.max(0, arrived - deleted));
				expect(countMissed(log)).toBe(Math.max(0, deleted - arrived));
			}),
		);
	});

	test("ends with as many rows as the log has, under any schedule, unless the log has shrunk below it", () => {
		fc.assert(
			fc.property(sizes, pages, orders, schedules, (size, page, isNewestFirst, gaps) => {
				const log = createLog(size, isNewestFirst);
				let last = 0;
				for (let gap = 0; !log.isDone; gap++) {
					for (const change of gaps[gap] ?? []) apply(log, change);
					last = log.offset;
					request(log, page, false);
				}
				expect(countCopied(log)).toBe(Math.max(last, log.rows.length));
			}),
		);
	});

	test("has nothing wrong in a log that does not change", () => {
		fc.assert(
			fc.property(sizes, pages, orders, (size, page, isNewestFirst) => {
				const log = read(createLog(size, isNewestFirst), page, false, []);
				expect(idsIn(log)).toEqual(log.rows.map(({ id }) => id));
				expect(log.requests).toBe(Math.floor(size / page) + 1);
			}),
		);
	});
});

describe("a cursor", () => {
	test("repeats nothing, and copies every row that is there all the time, under any schedule", () => {
		fc.assert(
			fc.property(sizes, pages, orders, schedules, (size, page, isNewestFirst, gaps) => {
				const log = createLog(size, isNewestFirst);
				const first = new Set(log.rows.map(({ id }) => id));
				read(log, page, true, gaps);
				const ids = idsIn(log);
				expect(new Set(ids).size).toBe(ids.length);
				expect(log.repeated).toBe(0);
				expect(countMissed(log)).toBe(0);
				for (const { id } of log.rows) if (first.has(id)) expect(ids).toContain(id);
			}),
		);
	});

	test("so it does in every schedule of one change at each of three moments", () => {
		const size = 5;
		const choices: Change[][] = [
			[],
			...Array.from({ length: size + 4 }, (_, place) => [{ insert: place }]),
			...Array.from({ length: size + 3 }, (_, place) => [{ remove: place }]),
		];
		let wrongWithOffset = 0;
		for (const first of choices)
			for (const second of choices)
				for (const third of choices) {
					const gaps = [[], first, second, third];
					const log = read(createLog(size, true), 2, true, gaps);
					expect(log.repeated + countMissed(log)).toBe(0);
					const other = read(createLog(size, true), 2, false, gaps);
					if (other.repeated + countMissed(other) > 0) wrongWithOffset++;
				}
		expect(choices.length ** 3).toBe(5832);
		expect(wrongWithOffset).toBeGreaterThan(choices.length ** 3 / 2);
	});
});

test.each([true, false])(
	"repeated and missing rows are counted exactly, under any schedule (cursor: %s)",
	(isCursor) => {
		fc.assert(
			fc.property(sizes, pages, orders, schedules, (size, page, isNewestFirst, gaps) => {
				const log = createLog(size, isNewestFirst);
				const first = new Set(log.rows.map(({ id }) => id));
				read(log, page, isCursor, gaps);
				const ids = idsIn(log);
				expect(log.repeated).toBe(ids.length - new Set(ids).size);
				const holes = log.copy.filter(({ row, kind }) => kind === "hole" && !ids.includes(row.id));
				expect(countMissed(log)).toBe(holes.length);
				// Of the rows that were there all the time, exactly the passed ones are not in the copy.
				for (const { id, reads, isPassed } of log.rows) {
					expect(reads > 0).toBe(ids.includes(id));
					if (first.has(id)) expect(reads > 0).toBe(!(isPassed && reads === 0));
					if (first.has(id) && reads === 0) expect(isPassed).toBe(true);
				}
			}),
		);
	},
);

test("a row that comes behind the reader is newer than the copy, and not missing", () => {
	const log = createLog(6, true);
	request(log, 4, true);
	expect(insert(log, 3)).toMatchObject({ id: 7, isBehind: true });
	expect(insert(log, 5)).toMatchObject({ id: 8, isBehind: false });
	read(log, 4, true, []);
	expect(idsIn(log)).toEqual([6, 5, 4, 3, 8, 2, 1]);
	expect(countMissed(log)).toBe(0);
});

test("a passed row that later comes back into a page is not missing any more", () => {
	const log = createLog(12, true);
	request(log, 4, false);
	remove(log, 0);
	request(log, 4, false);
	expect(countMissed(log)).toBe(1);
	for (let count = 0; count < 6; count++) insert(log, 0);
	request(log, 4, false);
	request(log, 4, false);
	expect(countMissed(log)).toBe(0);
});

test.each([-1, 7, 1.5, Number.NaN])("place %s is outside a log of 6 rows, and changes nothing", (place) => {
	const log = createLog(6, true);
	insert(log, place);
	remove(log, place);
	expect(log.rows).toHaveLength(6);
	expect(log.version).toBe(0);
});
