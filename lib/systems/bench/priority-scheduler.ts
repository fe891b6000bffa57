import { heapBench, outranks, type PriorityQueue, schedulerBench, type Waiting } from "../priority-scheduler";
import { type Result, type Timed, timeInTurn } from "./table";

/** Makes an empty heap ordered by a comparison as `Array.sort` takes it. */
export type HeapMaker = (compare: (a: Waiting, b: Waiting) => number) => PriorityQueue;

/** One request in each of seven queues at the most variants, so that every queue has one at any number of them. */
const depth = 70_000;
const variantCounts = [10, 50, 100, 1000, 10_000] as const;
const rounds = 10_000;

/**
 * Times whole decisions at 10 to 10,000 variants against one push and one pop of a heap that holds as many requests.
 *
 * @param makeHeap a package's heap; left out, the control is this library's own
 */
export function measure(makeHeap?: HeapMaker): Result[] {
	const compare = (a: Waiting, b: Waiting) => (outranks(a, b) ? -1 : 1);
	const things: Timed[] = variantCounts.map((variants) => ({
		name: `decision, ${variants} variants`,
		make: () => schedulerBench(variants, depth),
	}));
	things.push({ name: "heap, push and pop", make: () => heapBench(depth, 1, makeHeap?.(compare)) });

	const times = timeInTurn(things, rounds);
	const time = (name: string) => times.get(name) ?? Number.NaN;
	const byVariants = variantCounts.map((variants) => time(`decision, ${variants} variants`));
	return [
		...[...times].map(([name, value]) => ({ name, value, unit: "ns" })),
		{
			name: "decision at 50 variants ÷ heap",
			value: time("decision, 50 variants") / time("heap, push and pop"),
			unit: "×",
			limit: 3,
		},
		{
			name: "slowest ÷ fastest, 10 to 10,000 variants",
			value: Math.max(...byVariants) / Math.min(...byVariants),
			unit: "×",
			limit: 1.2,
		},
	];
}
