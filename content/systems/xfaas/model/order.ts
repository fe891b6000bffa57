import { day } from "./shape";
import type { State } from "./state";

/** Range of deadlines to distinguish, in minutes: half of it for missed deadlines. */
const span = 2 * day + 4;

/** Returns all functions by the deadline of their first waiting call, by counting sort in linear time. */
export function sortByDeadline({ functions, head, clock }: State): Int32Array {
	const count = functions.count;
	const slack = new Int32Array(count);
	const ends = new Int32Array(span + 1);
	for (let f = 0; f < count; f++) {
		const left = (head[f] ?? 0) + (functions.deadline[f] ?? 0) - clock + day;
		const index = Math.min(span - 1, Math.max(0, left));
		slack[f] = index;
		ends[index + 1] = (ends[index + 1] ?? 0) + 1;
	}
	for (let index = 0; index < span; index++) ends[index + 1] = (ends[index + 1] ?? 0) + (ends[index] ?? 0);
	const order = new Int32Array(count);
	for (let f = 0; f < count; f++) {
		const index = slack[f] ?? 0;
		order[ends[index] ?? 0] = f;
		ends[index] = (ends[index] ?? 0) + 1;
	}
	return order;
}
