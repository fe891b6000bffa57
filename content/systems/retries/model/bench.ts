import { type Result, timeInTurn } from "@/lib/bench/tools/table";
import { createAgenda } from "@/lib/simulation/heap";
import { createRandom } from "@/lib/simulation/random";
import { defaults } from "./parameters";
import { advance } from "./simulation";
import { start } from "./state";

/** Simulated time per round, in ms. */
const span = 1000;

/**
 * Compares a service that is down with the plainest loop that does the same work: calls, a queue, timeouts and
 * retries, without remedies, records or a changing speed.
 */
export function measure(): Result[] {
	const times = timeInTurn(
		[
			{ name: "plain", run: createPlainRun() },
			{ name: "model", run: createModelRun() },
		],
		2,
	);
	const [plain = Number.NaN, model = Number.NaN] = ["plain", "model"].map((name) => times.get(name));
	return [
		{ name: "plain loop, one second of a service that is down", value: plain / 1e6, unit: "ms" },
		{ name: "model, the same second", value: model / 1e6, unit: "ms" },
		{ name: "model over plain loop", value: model / plain, unit: "×", limit: 5 },
	];
}

function createModelRun(): (rounds: number) => number {
	const state = start(defaults, 1, [{ at: 0, label: "blip", blip: true }]);
	advance(state, 20_000);
	return (rounds) => {
		advance(state, state.now + rounds * span);
		return state.record.total.attempts;
	};
}

interface Request {
	attempts: number;
	isOpen: boolean;
}

function createPlainRun(): (rounds: number) => number {
	const { load, capacity, queue: room, timeout, retries, backoff } = defaults;
	const random = createRandom(1);
	const future = createAgenda<{ request: Request; isTimeout: boolean }>();
	// Starts with a full queue of requests whose clients have given up.
	const queue: Request[] = Array.from({ length: room }, () => ({ attempts: retries + 1, isOpen: false }));
	let [now, call, done, sent, answered] = [
		0,
		random.exponential(1000 / load),
		random.exponential(1000 / capacity),
		0,
		0,
	];
	const retry = ({ attempts }: Request) => {
		if (attempts <= retries)
			future.plan(now + backoff * 2 ** (attempts - 1), {
				request: { attempts, isOpen: true },
				isTimeout: false,
			});
	};
	const send = (attempts: number) => {
		const request = { attempts, isOpen: true };
		sent++;
		future.plan(now + timeout, { request, isTimeout: true });
		if (queue.length < room) {
			queue.push(request);
			if (queue.length === 1) done = now + random.exponential(1000 / capacity);
			return;
		}
		request.isOpen = false;
		retry(request);
	};
	return (rounds) => {
		const until = now + rounds * span;
		for (;;) {
			const planned = future.nextAt();
			const next = Math.min(planned, call, done);
			if (next > until) break;
			now = next;
			if (next === planned) {
				const event = future.due(next)?.event;
				if (!event) continue;
				if (!event.isTimeout) send(event.request.attempts + 1);
				else if (event.request.isOpen) {
					event.request.isOpen = false;
					retry(event.request);
				}
			} else if (next === done) {
				const request = queue.shift();
				if (request?.isOpen) {
					request.isOpen = false;
					answered++;
				}
				done = queue.length > 0 ? now + random.exponential(1000 / capacity) : Infinity;
			} else {
				call = now + random.exponential(1000 / load);
				send(1);
			}
		}
		now = until;
		return sent + answered;
	};
}
