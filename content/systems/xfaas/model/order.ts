import { day } from "./shape";
import type { State } from "./state";

/** Range of deadlines to distinguish, in minutes: half of it for missed deadlines. */
const span = 2 * day + 4;

/** Returns all functions by the deadline of their first waiting call, by counting sort in linear time. */
export function inDeadlineOrder({ functions, head, clock }: State): Int32Array {
	const count = functions.count;
	const slack = new Int32Array(count);
	const ends = new Int32Array(span + 1);
	for (let f = 0; f < count; f++) {
		const left = (head[f] ?? 0) + (functions.deadline[f] ?? 0) - clock + day;
		const place = Math.min(span - 1, Math.max(0, left));
		slack[f] = place;
		ends[place + 1] = (ends[place + 1] ?? 0) + 1;
	}
	for (let place = 0; place < span; place++) ends[place + 1] = (ends[place + 1] ?? 0) + (ends[place] ?? 0);
	const order = new Int32Array(count);
	for (let f = 0; f < count; f++) {
		const place = slack[f] ?? 0;
		order[ends[place] ?? 0] = f;
		ends[place] = (ends[place] ?? 0) + 1;
	}
	return order;
}
