import { countOf, Row, read } from "./board";
import { createEngine, type Engine, finish, type Refusal, type Rules, submit } from "./engine";
import { allocateRequest } from "./requests";
import { tiers } from "./tiers";

const noDeadline = Number.MAX_SAFE_INTEGER;

/** The page's initial weights. */
export const weights = Int32Array.from(tiers, ({ weight }) => weight);

/** For tests: creates an engine with one variant and no clock, which records replies by ticket. */
export function engineWith(rules: Partial<Rules> = {}) {
	const admitted: number[] = [];
	const refused: [ticket: number, reason: Refusal][] = [];
	const preempted: number[] = [];
	const running: number[] = [];
	const ticket = (request: number) => engine.requests.ticket[request] ?? 0;
	const engine: Engine = createEngine(
		{
			discipline: "smooth weighted",
			weights,
			limit: 1,
			reserved: 0,
			lending: true,
			qosVariants: 0,
			depth: 1_000_000,
			floor: 0,
			buckets: undefined,
			...rules,
		},
		1,
		{
			admitted: (request) => {
				admitted.push(ticket(request));
				running.push(request);
			},
			refused: (request, reason) => refused.push([ticket(request), reason]),
			preempted: (request) => {
				preempted.push(ticket(request));
				running.splice(running.indexOf(request), 1);
			},
		},
		8,
	);
	return {
		engine,
		admitted,
		refused,
		preempted,
		/** Sends a request of a tier and returns its ticket. */
		send(tier: number, at = 0, { deadline = noDeadline, provisioned = false, tenant = 0 } = {}): number {
			const { requests } = engine;
			const request = allocateRequest(requests);
			requests.variant[request] = 0;
			requests.tier[request] = tier;
			requests.tenant[request] = tenant;
			requests.provisioned[request] = provisioned ? 1 : 0;
			requests.arrived[request] = at;
			requests.deadline[request] = deadline;
			const sent = ticket(request);
			submit(engine, request, at);
			return sent;
		},
		/** Ends the request that has run longest. Returns the tier that starts then, or −1. */
		endOne(at = 0): number {
			const request = running.shift();
			if (request === undefined) return -1;
			const before = admitted.length;
			finish(engine, request, at);
			const started = running[running.length - 1];
			return admitted.length > before && started !== undefined ? (engine.requests.tier[started] ?? -1) : -1;
		},
		waiting: (tier: number) => countOf(engine.board, engine.requests, 0, tier),
		runningNow: () => read(engine.board, 0, Row.running),
	};
}
