import { Heap } from "heap-js";
import { measure as measureScheduler } from "@/content/systems/priority-scheduler/model/bench";
import type { Result } from "./table";

/** A whole scheduling decision, against one push and one pop of a well-kept binary heap that holds as many requests. */
export function measure(): Result[] {
	return measureScheduler((compare) => new Heap(compare));
}
