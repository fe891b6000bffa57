import { type Result, timeInTurn } from "@/lib/bench/tools/table";
import { createAgenda } from "@/lib/simulation/heap";
import { createRandom } from "@/lib/simulation/random";
import { defaults, leastDelay, leastWork } from "./parameters";
import { advance } from "./simulation";
import { start } from "./state";

const values = { ...defaults, rate: 5, twice: 20, fails: 20, spread: 1500, versions: 1 };

/** Simulated time per round, ms. */
const span = 10_000;

/**
 * Compares ten seconds of the model with the plainest loop that does the same work: changes, copies, delays, failed
 * receives, work, and a comparison of versions, without status, records, sweep or actions.
 */
export function measure(): Result[] {
	const run = start(values, 1);
	const times = timeInTurn(
		[
			{ name: "plain", run: createPlainRun() },
			{
				name: "model",
				run: (rounds) => {
					advance(run, run.now + rounds * span);
					return run.record.total.receives;
				},
			},
		],
		20,
	);
	const [plain = Number.NaN, model = Number.NaN] = ["plain", "model"].map((name) => times.get(name));
	return [
		{ name: "plain loop, ten seconds", value: plain / 1e6, unit: "ms" },
		{ name: "model, ten seconds", value: model / 1e6, unit: "ms" },
		{ name: "model over plain loop", value: model / plain, unit: "×", limit: 5 },
	];
}

interface Message {
	document: number;
	version: number;
	isPresent: boolean;
	receives: number;
	isInWork: boolean;
}

function createPlainRun(): (rounds: number) => number {
	const random = createRandom(1);
	const agenda = createAgenda<Message>();
	const source = Array.from({ length: 6 }, () => ({ version: 1, isPresent: true }));
	const index = Array.from({ length: 6 }, () => ({ version: 1, isPresent: true }));
	let [now, change, receives] = [0, random.exponential(1000 / values.rate), 0];
	const changeAny = () => {
		const document = random.below(6);
		const old = source[document];
		if (!old) return;
		old.version++;
		old.isPresent = !old.isPresent || random.next() >= values.deletes / 100;
		const copies = random.next() < values.twice / 100 ? 2 : 1;
		for (let copy = 0; copy < copies; copy++)
			agenda.plan(now + leastDelay + random.exponential(values.spread), {
				document,
				version: old.version,
				isPresent: old.isPresent,
				receives: 0,
				isInWork: false,
			});
		change = now + random.exponential(1000 / values.rate);
	};
	const proceed = (message: Message) => {
		const { document, version, isPresent } = message;
		if (message.isInWork) {
			const entry = index[document];
			if (!entry || version <= entry.version) return;
			entry.version = version;
			entry.isPresent = isPresent;
			return;
		}
		receives++;
		message.receives++;
		if (random.next() >= values.fails / 100) {
			message.isInWork = true;
			agenda.plan(now + leastWork + (isPresent ? random.exponential(values.work) : 0), message);
		} else if (message.receives < values.receives) agenda.plan(now + values.timeout * 1000, message);
	};
	return (rounds) => {
		const until = now + rounds * span;
		for (;;) {
			const next = Math.min(change, agenda.nextAt());
			if (next > until) break;
			now = next;
			if (next === change) changeAny();
			else {
				const event = agenda.due(next)?.event;
				if (event) proceed(event);
			}
		}
		now = until;
		return receives;
	};
}
