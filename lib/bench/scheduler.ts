import { Heap } from "heap-js";
import { measure as measureScheduler } from "@/content/systems/priority-scheduler/model/bench";
import type { Result } from "./table";

/** Compares a scheduling decision with one push and one pop of a binary heap of the same size. */
export function measure(): Result[] {
	return measureScheduler((compare) => new Heap(compare));
}
