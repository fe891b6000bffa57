import { toBoxPath } from "@/components/system/drawing/box";
import { advance, change, type Parameters, parameters, snapshot, start, tierCount, tiers } from "../model";

/**
 * Runs the scheduler in the lanes of the home page. A tier's waiting requests are queued in its lane; picked
 * requests leave it to the right. The page loads this program when a visitor interacts with a button.
 */

/** Height and width of a lane in drawing units, as in content/ornament/index.tsx. */
const [LANE, WIDTH] = [46, 420];
/** Right end of a lane's queue, and the distance between its requests, in drawing units. */
const [QUEUE, PITCH] = [306, 14];
/** Time in ms that a request takes from its queue to the end of its lane. */
const FLIGHT = 400;
/** Model time in µs per ms of real time: a tenth of real time. */
const PACE = 100;
/** Maximum real time in ms that one frame advances. */
const LONGEST = 100;
/** Interval in ms between two readings in words, and the number of readings that a share is computed over. */
const READABLE = 500;
const READINGS = 4;

/** A load below capacity, until a tenant floods. No buckets throttle the flood, and excess requests wait. */
const calm: Partial<Parameters> = { load: 900, provisioned: 0, reserved: 0, throttling: 0, depth: 400 };
const [FLOOD, WEIGHTED, STRICT] = [2000, 0, 2];

const defaults = Object.fromEntries(parameters.map(({ key, default: value }) => [key, value])) as Parameters;

/**
 * Starts the lanes in an element with the lanes, their buttons and an output. Returns a function that runs a
 * button's action.
 */
export function play(root: HTMLElement): (action: string) => void {
	const values = { ...defaults, ...calm };
	const state = start(values, 1);
	const paths = [...root.querySelectorAll<SVGPathElement>("[data-lane]")];
	const words = root.querySelector("output");
	/** Times at which the requests that are leaving a lane were picked, in ms, as in animation frames. */
	const flights: number[][] = paths.map(() => []);
	let admitted = snapshot(state).tiers.map((tier) => tier.admitted);
	let frame = 0;
	let last = 0;
	let read = 0;
	const readings = [admitted];
	let isRunning = false;

	function draw(now: number) {
		const elapsed = Math.min(LONGEST, last === 0 ? 0 : now - last);
		last = now;
		advance(state, state.now + Math.round(elapsed * PACE));
		const reading = snapshot(state);
		for (const [lane, path] of paths.entries()) {
			const tier = reading.tiers[lane];
			if (!tier) continue;
			const picked = tier.admitted - (admitted[lane] ?? 0);
			// Requests picked in one frame leave one after another.
			for (let index = 0; index < picked; index++)
				flights[lane]?.push(now - elapsed * (1 - (index + 1) / picked));
			const flying = (flights[lane] ?? []).filter((since) => now - since < FLIGHT);
			flights[lane] = flying;
			path.setAttribute(
				"d",
				drawLane(
					lane,
					tier.waiting,
					flying.map((since) => (now - since) / FLIGHT),
				),
			);
		}
		admitted = reading.tiers.map((tier) => tier.admitted);
		if (words && now - read > READABLE) {
			read = now;
			readings.push(admitted);
			if (readings.length > READINGS) readings.shift();
			words.textContent = describeLanes(readings[0] ?? [], admitted);
		}
		frame = requestAnimationFrame(draw);
	}

	function run(on: boolean) {
		cancelAnimationFrame(frame);
		last = 0;
		isRunning = on;
		if (on) frame = requestAnimationFrame(draw);
		const button = find("play");
		if (button) button.textContent = on ? "Pause" : "Play";
	}

	const find = (action: string) => root.querySelector(`[data-act=${action}]`);
	const mark = (action: string, isPressed: boolean) =>
		find(action)?.setAttribute("aria-pressed", String(isPressed));

	run(true);
	return (action) => {
		if (action === "flood") values.flood = values.flood === 0 ? FLOOD : 0;
		if (action === "strict") values.discipline = values.discipline === STRICT ? WEIGHTED : STRICT;
		change(state, values);
		mark("flood", values.flood > 0);
		mark("strict", values.discipline === STRICT);
		if (action === "play") run(!isRunning);
		else if (!isRunning) run(true);
	};
}

/**
 * Returns a lane as the data of one path.
 *
 * @param waiting number of requests in the queue; requests beyond the left edge are left out
 * @param flying progress of each leaving request, from 0 to 1
 */
export function drawLane(lane: number, waiting: number, flying: readonly number[]): string {
	const top = lane * LANE + 12;
	const room = Math.floor(QUEUE / PITCH);
	const queue = Array.from({ length: Math.min(waiting, room) }, (_, index) => QUEUE - (index + 1) * PITCH);
	const leaving = flying.map((part) => QUEUE + part * (WIDTH - QUEUE - 10));
	return [...queue, ...leaving].map((x) => toBoxPath(x, top, 10, 20, 3)).join("");
}

/**
 * Describes the shares of the first and the last tier in the requests picked between two times. Returns an empty
 * string if none were picked.
 *
 * @param before requests picked in each tier by the first time
 * @param after requests picked in each tier by the second time
 */
export function describeLanes(before: readonly number[], after: readonly number[]): string {
	const picked = after.slice(0, tierCount).map((count, tier) => count - (before[tier] ?? 0));
	const all = picked.reduce((sum, count) => sum + count, 0);
	if (all === 0) return "";
	const share = (count = 0) => `${Math.round((100 * count) / all)}%`;
	const [first, last] = [tiers[0]?.name, tiers.at(-1)?.name];
	return `Of what runs next, ${share(picked[0])} is ${first} (top) and ${share(picked.at(-1))} is ${last} (bottom).`;
}
