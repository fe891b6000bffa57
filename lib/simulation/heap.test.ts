import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createAgenda, createHeap } from "./heap";

function drained<Item>(from: { pop(): Item | undefined }): Item[] {
	const items: Item[] = [];
	for (let item = from.pop(); item !== undefined; item = from.pop()) items.push(item);
	return items;
}

describe("a heap", () => {
	test("returns the pushed items in order", () => {
		fc.assert(
			fc.property(fc.array(fc.integer()), (numbers) => {
				const ordered = createHeap<number>((a, b) => a < b);
				for (const number of numbers) ordered.push(number);
				expect(drained(ordered)).toEqual([...numbers].sort((a, b) => a - b));
			}),
		);
	});

	test("keeps the first item on top while pushes and pops are mixed", () => {
		fc.assert(
			fc.property(fc.array(fc.option(fc.integer(), { nil: undefined })), (steps) => {
				const ordered = createHeap<number>((a, b) => a < b);
				let model: number[] = [];
				for (const step of steps) {
					if (step === undefined) {
						expect(ordered.pop()).toBe(model[0]);
						model = model.slice(1);
					} else {
						ordered.push(step);
						model = [...model, step].sort((a, b) => a - b);
					}
					expect(ordered.peek()).toBe(model[0]);
					expect(ordered.size).toBe(model.length);
				}
			}),
		);
	});
});

describe("an agenda", () => {
	test("returns events by time, and in scheduling order at equal times", () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 5 })), (times) => {
				const future = createAgenda<number>();
				times.forEach((at, order) => {
					future.plan(at, order);
				});
				const got = drained({ pop: () => future.due(Infinity) });
				const expected = times
					.map((at, order) => ({ at, order }))
					.sort((a, b) => a.at - b.at || a.order - b.order);
				expect(got.map(({ at, event }) => ({ at, order: event }))).toEqual(expected);
			}),
		);
	});

	test("keeps events that are not due", () => {
		const future = createAgenda<string>();
		future.plan(7, "later");
		expect(future.due(6)).toBeUndefined();
		expect(future.nextAt()).toBe(7);
		expect(future.due(7)?.event).toBe("later");
		expect(future.nextAt()).toBe(Infinity);
	});
});
