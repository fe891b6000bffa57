import fc from "fast-check";
import { advance, defaults, type Parameters, type State } from "../model";
import { waitingStill } from "./requests";

const second = 1_000_000;

/** For tests: generates any setting within the dials' ranges, with few enough requests to run fast. */
export const anySetting: fc.Arbitrary<Parameters> = fc
	.record({
		load: fc.integer({ min: 0, max: 2000 }),
		flood: fc.constantFrom(0, 0, 1500),
		provisioned: fc.integer({ min: 0, max: 800 }),
		variants: fc.integer({ min: 1, max: 4 }),
		limit: fc.integer({ min: 1, max: 20 }),
		service: fc.integer({ min: 1, max: 60 }),
		variation: fc.integer({ min: 0, max: 2 }),
		discipline: fc.integer({ min: 0, max: 3 }),
		throttling: fc.integer({ min: 0, max: 1 }),
		tenantRate: fc.integer({ min: 1, max: 500 }),
		depth: fc.integer({ min: 7, max: 150 }),
		floor: fc.integer({ min: 0, max: 5 }),
		patience: fc.integer({ min: 10, max: 800 }),
		reserved: fc.integer({ min: 0, max: 20 }),
		lending: fc.integer({ min: 0, max: 1 }),
		qosVariants: fc.integer({ min: 0, max: 4 }),
		decision: fc.constantFrom(0, 2, 400),
	})
	.map((setting) => ({ ...defaults, ...setting }));

/** Calls `look` after each event, for a number of seconds. */
export function watch(state: State, seconds: number, look: () => void): void {
	while (state.now < seconds * second) {
		advance(state, Math.min(seconds * second, Math.max(state.now, state.future.nextAt())));
		look();
	}
}

/** Calls `see` for each waiting request, with its lane and its wait so far in µs. */
export function eachWaiting({ engine, now }: State, see: (lane: number, waited: number) => void): void {
	const { ticket, started, lane, arrived } = engine.requests;
	for (let request = 1; request < ticket.length; request++)
		if (ticket[request] !== 0 && started[request] === waitingStill)
			see(lane[request] ?? 0, now - (arrived[request] ?? 0));
}
