import { describe, expect, test } from "vitest";
import { admit, createTable, finish, releaseLock, renewLock, takeLock } from "./table";

const lease = 6000;

/** Returns a table whose lock node 0 has taken, and the lock's record. */
function taken() {
	const table = createTable();
	const lock = takeLock(table, 0, lease, undefined, 0);
	if (!lock) throw new Error("A free lock can be taken.");
	return { table, lock, leader: { node: 0, term: lock.term } };
}

describe("the lock", () => {
	test("goes to the first node that asks, not to the second", () => {
		const { table } = taken();
		expect(takeLock(table, 1, lease, undefined, 1)).toBeUndefined();
	});

	test("can be taken by a node that has seen its version unchanged, in the next term", () => {
		const { table, lock } = taken();
		expect(takeLock(table, 1, lease, lock.version, 1)).toMatchObject({ owner: 1, term: lock.term + 1 });
	});

	test("cannot be taken by a node that saw an earlier version", () => {
		const { table, lock } = taken();
		renewLock(table, lock.version);
		expect(takeLock(table, 1, lease, lock.version, 1)).toBeUndefined();
	});

	test("can be renewed only by a node that has its version", () => {
		const { table, lock } = taken();
		const renewed = renewLock(table, lock.version);
		expect(renewed).toBeGreaterThan(lock.version);
		expect(renewLock(table, lock.version)).toBeUndefined();
	});

	test("is free after its release, and its term is not reused", () => {
		const { table, lock } = taken();
		expect(releaseLock(table, lock.version)).toBe(true);
		expect(takeLock(table, 1, lease, undefined, 1)).toMatchObject({ term: lock.term + 1 });
	});

	test("contains no time of day", () => {
		const { lock } = taken();
		expect(Object.keys(lock).sort()).toEqual(["lease", "owner", "released", "term", "version"]);
	});
});

describe("an admission", () => {
	const room = { capacity: 2 };

	test("is written once", () => {
		const { table, leader } = taken();
		expect(admit(table, 7, leader, room, 0)).toBe("written");
		expect(admit(table, 7, leader, room, 0)).toBe("pending");
		finish(table, 7);
		expect(admit(table, 7, leader, room, 0)).toBe("done");
	});

	test("of a past leader is rejected", () => {
		const { table, lock, leader } = taken();
		takeLock(table, 1, lease, lock.version, 1);
		expect(admit(table, 7, leader, room, 1)).toBe("fenced");
		expect(table.ledger.size).toBe(0);
	});

	test("of a past term is rejected even if the same node leads again", () => {
		const { table, lock, leader } = taken();
		const next = takeLock(table, 1, lease, lock.version, 1);
		takeLock(table, 0, lease, next?.version, 2);
		expect(admit(table, 7, leader, room, 3)).toBe("fenced");
	});

	test("of a past leader is written without fencing", () => {
		const { table, lock, leader } = taken();
		takeLock(table, 1, lease, lock.version, 1);
		expect(admit(table, 7, leader, { ...room, fencing: false }, 1)).toBe("written");
	});

	test("is written again if admissions are not idempotent", () => {
		const { table, leader } = taken();
		for (let attempt = 0; attempt < 2; attempt++)
			expect(admit(table, 7, leader, { ...room, idempotent: false }, 0)).toBe("written");
		expect(table.written.filter(({ kind }) => kind === "admitted")).toHaveLength(2);
	});

	test("is rejected beyond capacity, until a request finishes", () => {
		const { table, leader } = taken();
		for (const request of [1, 2]) admit(table, request, leader, room, 0);
		expect(admit(table, 3, leader, room, 0)).toBe("full");
		finish(table, 1);
		expect(admit(table, 3, leader, room, 0)).toBe("written");
	});
});
