import { Heap } from "heap-js";
import { type Result, type Timed, timeInTurn } from "@/lib/bench/tools/table";
import { heapBench, outranks, schedulerBench, type Waiting } from "../model";

/** Waiting requests, the same number for all: ten in each of 7 tiers × 50 variants' queues. */
const depth = 7 * 50 * 10;
/** One in each queue of the largest number of variants. Rows and requests then exceed a core's own cache. */
const deep = 7 * 10_000;
const variantCounts = [10, 50, 100, 1000, 10_000] as const;
const rounds = 5000;

/**
 * Compares the time of whole decisions at 10 to 10,000 variants with one push and one pop of a package's heap of the
 * same size.
 */
export function measure(): Result[] {
	const shallow = measureAt(depth);
	const deeper = measureAt(deep);
	return [
		...shallow.times,
		{ ...shallow.ratio, limit: 3 },
		{ ...shallow.spread, limit: 1.2 },
		...deeper.times,
		deeper.ratio,
		deeper.spread,
	];
}

function measureAt(waiting: number) {
	const compare = (a: Waiting, b: Waiting) => (outranks(a, b) ? -1 : 1);
	const decisions: Timed[] = variantCounts.map((variants) => ({
		name: `decision, ${variants} variants`,
		run: schedulerBench(variants, waiting).run,
	}));
	const control = { name: "heap, push and pop", run: heapBench(waiting, 1, new Heap(compare)).run };
	const measured = timeInTurn([...decisions, control], rounds);
	const ofDecisions = decisions.map(({ name }) => measured.get(name) ?? Number.NaN);
	const at50 = measured.get("decision, 50 variants") ?? Number.NaN;
	const named = (name: string, value: number, unit: string): Result => ({
		name: `${name} (${waiting} wait)`,
		value,
		unit,
	});
	return {
		times: [...measured].map(([name, value]) => named(name, value, "ns")),
		ratio: named("decision at 50 variants ÷ heap", at50 / (measured.get(control.name) ?? Number.NaN), "×"),
		spread: named("slowest ÷ fastest", Math.max(...ofDecisions) / Math.min(...ofDecisions), "×"),
	};
}
