import type { Plan } from "./search";

/** Runs a plan with files in memory. */
export function runPlan<Result>(plan: Plan<Result>, read: (name: string) => string): Result {
	let step = plan.next();
	while (!step.done) step = plan.next(step.value.map(read));
	return step.value;
}

/** Runs a plan with files to load. Files that it requests together are loaded concurrently. */
export async function loadPlan<Result>(
	plan: Plan<Result>,
	load: (name: string) => Promise<string>,
): Promise<Result> {
	let step = plan.next();
	while (!step.done) step = plan.next(await Promise.all(step.value.map(load)));
	return step.value;
}
