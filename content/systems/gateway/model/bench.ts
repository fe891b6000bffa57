import { type Result, timeInTurn } from "@/lib/bench/tools/table";
import { createRandom } from "@/lib/simulation/random";
import { lose } from "./hosts";
import { defaults } from "./parameters";
import { getPolicy } from "./presets";
import { advance } from "./simulation";
import { start, TICK } from "./state";

const values = { ...defaults, reconnect: getPolicy("jitter"), wait: 20 };

/** Simulated time per round, ms: a host is lost, its clients return, and it restarts. */
const span = 30_000;

/**
 * Compares the loss of a host in the model with the plainest loop that does the same work: waits, choice of a host,
 * handshakes and a health check, without batches, events, bins or actions.
 */
export function measure(): Result[] {
	const run = start(values, 1);
	let round = 0;
	const times = timeInTurn(
		[
			{ name: "plain", run: createPlainRun() },
			{
				name: "model",
				run: (rounds) => {
					for (let i = 0; i < rounds; i++) {
						lose(run, round++ % values.hosts);
						advance(run, run.now + span);
						// A long run is not what a page has.
						run.record.bins.length = 0;
					}
					return run.record.total.completed;
				},
			},
		],
		3,
	);
	const [plain = Number.NaN, model = Number.NaN] = ["plain", "model"].map((name) => times.get(name));
	return [
		{ name: "plain loop, one lost host", value: plain / 1e6, unit: "ms" },
		{ name: "model, one lost host", value: model / 1e6, unit: "ms" },
		{ name: "model over plain loop", value: model / plain, unit: "×", limit: 5 },
	];
}

function createPlainRun(): (rounds: number) => number {
	const random = createRandom(1);
	const connected = new Array<number>(values.hosts).fill((1000 * values.connections) / values.hosts);
	const waiting = new Array<number>(values.hosts).fill(0);
	const returns = new Int32Array(span / TICK);
	let [round, completed] = [0, 0];
	return (rounds) => {
		for (let i = 0; i < rounds; i++) {
			const lost = round++ % values.hosts;
			const clients = connected[lost] ?? 0;
			connected[lost] = 0;
			const ticks = (values.wait * 1000) / TICK;
			for (let client = 0; client < clients; client++) {
				const tick = Math.floor(random.next() * ticks);
				returns[tick] = (returns[tick] ?? 0) + 1;
			}
			for (let tick = 0; tick < returns.length; tick++) {
				const isBack = tick * TICK >= values.restart * 1000;
				const count = returns[tick] ?? 0;
				returns[tick] = 0;
				for (let client = 0; client < count; client++) {
					let host = random.below(isBack ? values.hosts : values.hosts - 1);
					if (!isBack && host >= lost) host++;
					waiting[host] = (waiting[host] ?? 0) + 1;
				}
				for (let host = 0; host < values.hosts; host++) {
					const queue = waiting[host] ?? 0;
					const done = Math.min(queue, (values.rate * TICK) / 1000);
					waiting[host] = queue - done;
					connected[host] = (connected[host] ?? 0) + done;
					completed += done;
					if (queue - done > values.rate * values.health) throw new Error("The example fails no host.");
				}
			}
		}
		return completed;
	};
}
