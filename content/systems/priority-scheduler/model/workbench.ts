import { createHeap } from "@/lib/simulation/heap";
import { createRandom } from "@/lib/simulation/random";
import { createTokenBucket } from "@/lib/simulation/token-bucket";
import { createEngine, type Engine, finish, lookAhead, submit } from "./engine";
import { allocateRequest } from "./requests";
import { tierCount, tiers } from "./tiers";

/** Work to be timed. Runs a number of rounds and returns a number that depends on them. */
export interface Bench {
	run(rounds: number): number;
}

/** The two methods that the control needs of a heap, so that any package's heap fits. */
export interface PriorityQueue {
	push(item: Waiting): unknown;
	pop(): Waiting | undefined;
}

/** Sort key of a waiting request in a heap. */
export interface Waiting {
	priority: number;
	ticket: number;
}

/** Returns whether `a` comes before `b`: by tier, then by ticket. */
export function outranks(a: Waiting, b: Waiting): boolean {
	return a.priority < b.priority || (a.priority === b.priority && a.ticket < b.ticket);
}

const sampleCount = 1 << 16;
/** One request runs on each variant, so each decision ends one and starts one. */
const limit = 1;
const noDeadline = Number.MAX_SAFE_INTEGER;

/**
 * Returns a benchmark of whole decisions under backlog. In each round, a request is admitted and queued, a running
 * one ends, and the smooth round-robin starts the next. The number of waiting requests stays constant, and the next
 * message is already in the inbox.
 *
 * @param variants number of variants, each with seven queues
 * @param depth total number of waiting requests, about evenly spread
 */
export function schedulerBench(variants: number, depth: number, seed = 1): Bench {
	const runs = new Int32Array(variants);
	const engine = createSaturatedEngine(variants, depth, runs);
	const random = createRandom(seed);
	const draws = Int32Array.from({ length: sampleCount }, () => random.below(variants));
	// Refilling the tier of each variant's last start keeps the queues' lengths constant.
	let now = 0;
	let next = 0;
	return {
		run(rounds) {
			let checksum = 0;
			for (let round = 0; round < rounds; round++) {
				const variant = draws[next] ?? 0;
				next = (next + 1) % sampleCount;
				checksum += lookAhead(engine, runs[draws[next] ?? 0] ?? 0);
				now++;
				const running = runs[variant] ?? 0;
				const lane = engine.requests.tier[running] ?? 0;
				arrive(engine, variant, lane, now);
				finish(engine, running, now);
				checksum += lane;
			}
			return checksum;
		},
	};
}

/**
 * Returns an engine with all slots in use and `depth` waiting requests. Fills `runs` with each variant's running
 * request.
 */
function createSaturatedEngine(variants: number, depth: number, runs: Int32Array): Engine {
	const rules = {
		discipline: "smooth weighted",
		weights: Int32Array.from(tiers, ({ weight }) => weight),
		limit,
		reserved: 0,
		lending: true,
		qosVariants: 0,
		depth: noDeadline,
		floor: 0,
		buckets: Array.from({ length: 8 }, () => createTokenBucket(1_000_000, 1_000_000, 1)),
	} as const;
	const engine: Engine = createEngine(
		rules,
		variants,
		{
			admitted: (request) => {
				runs[engine.requests.variant[request] ?? 0] = request;
			},
			refused: () => {},
			preempted: () => {},
		},
		depth + 2 * variants,
	);
	for (let i = 0; i < variants * limit + depth; i++)
		arrive(engine, i % variants, Math.floor(i / variants) % tierCount, 0);
	return engine;
}

function arrive(engine: Engine, variant: number, tier: number, now: number): void {
	const { requests } = engine;
	const request = allocateRequest(requests);
	requests.variant[request] = variant;
	requests.tier[request] = tier;
	requests.tenant[request] = request & 7;
	requests.provisioned[request] = 0;
	requests.deadline[request] = noDeadline;
	submit(engine, request, now);
}

/** Returns the control: in each round, one push and one pop of a binary heap of the same size. */
export function heapBench(depth: number, seed = 1, queue: PriorityQueue = createHeap(outranks)): Bench {
	const random = createRandom(seed);
	const priorities = Int32Array.from({ length: sampleCount }, () => random.below(tierCount));
	let ticket = 0;
	const push = () => queue.push({ priority: priorities[ticket % sampleCount] ?? 0, ticket: ticket++ });
	for (let i = 0; i < depth; i++) push();
	return {
		run(rounds) {
			let checksum = 0;
			for (let round = 0; round < rounds; round++) {
				push();
				checksum += queue.pop()?.priority ?? 0;
			}
			return checksum;
		},
	};
}
