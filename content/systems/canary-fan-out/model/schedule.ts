/** How tests get to workers. In the first order they are dealt out in advance; otherwise a free worker takes the next. */
export const orders = ["equal shards", "as listed", "longest first"] as const;
export type Order = (typeof orders)[number];

/** The work of one test or part: its expected length decides the order, its actual time the schedule. Both in ms. */
export interface Task {
	expected: number;
	actual: number;
}

/** The worker of each task, and when the task starts, in ms after the worker's setup. */
export interface Assignment {
	worker: number;
	start: number;
}

/**
 * Assigns tasks to workers that all start at 0.
 *
 * @returns the assignment of each task, in the order of the tasks
 */
export function assignTasks(tasks: readonly Task[], workers: number, order: Order): Assignment[] {
	const free = new Float64Array(workers);
	const assignments: Assignment[] = tasks.map(() => ({ worker: 0, start: 0 }));
	for (const index of queueTasks(tasks, order)) {
		const worker = chooseWorker(free, order, index, tasks.length);
		const start = free[worker] ?? 0;
		assignments[index] = { worker, start };
		free[worker] = start + (tasks[index]?.actual ?? 0);
	}
	return assignments;
}

/** Returns when the last task ends, in ms, for 1 to `most` workers. The same rule as `assignTasks`, sorted once. */
export function computeMakespans(tasks: readonly Task[], most: number, order: Order): number[] {
	const queue = Float64Array.from(queueTasks(tasks, order), (index) => tasks[index]?.actual ?? 0);
	return Array.from({ length: most }, (_, others) => {
		const free = new Float64Array(others + 1);
		for (let index = 0; index < queue.length; index++) {
			const worker = chooseWorker(free, order, index, queue.length);
			free[worker] = (free[worker] ?? 0) + (queue[index] ?? 0);
		}
		return Math.max(...free);
	});
}

/** Returns when the last task ends on a number of workers, in ms. */
export const computeMakespan = (tasks: readonly Task[], workers: number, order: Order): number =>
	computeMakespans(tasks, workers, order)[workers - 1] ?? 0;

/** Returns a time that no assignment can beat, in ms: an equal share of the work, or the longest task. */
export function computeLowerBound(lengths: readonly number[], workers: number): number {
	return Math.max(lengths.reduce((sum, length) => sum + length, 0) / workers, ...lengths);
}

/** Returns the indexes of the tasks in the order in which workers take them. Equal tasks stay in the list's order. */
function queueTasks(tasks: readonly Task[], order: Order): number[] {
	const indexes = tasks.map((_, index) => index);
	if (order !== "longest first") return indexes;
	return indexes.sort((one, other) => (tasks[other]?.expected ?? 0) - (tasks[one]?.expected ?? 0));
}

/** Returns the worker of the task at an index of the queue of `count` tasks, if the workers are free from given times. */
const chooseWorker = (free: Float64Array, order: Order, index: number, count: number): number =>
	order === "equal shards" ? Math.floor((index * free.length) / count) : findFirstFree(free);

function findFirstFree(free: Float64Array): number {
	let first = 0;
	for (let worker = 1; worker < free.length; worker++)
		if ((free[worker] ?? 0) < (free[first] ?? 0)) first = worker;
	return first;
}
