import { createRandom } from "@/lib/simulation/random";
import type { Parameters } from "./parameters";
import type { Task } from "./schedule";

const MINUTE = 60_000;
/** Standard deviation of the logarithm of a test's length. */
const SPREAD = 0.6;
/** Number of attempts with a random number each: the most retries, and the first attempt. */
const ATTEMPTS = 4;
/** Salts the seed of the failures, so that they do not depend on the lengths. */
const FAILURES = 0x5eed;

/** A test, or a part of one. Times are in ms. */
export interface Piece extends Task {
	test: number;
	/** Length without the steps that a part repeats. */
	own: number;
	/** Whether it is the long test, or a part of it. */
	isLong: boolean;
	isPart: boolean;
	/** Number of attempts, and whether the last one failed. */
	attempts: number;
	hasFailed: boolean;
}

/** Returns the lengths of the tests in ms, as listed. They sum to the total exactly, and the long test is last. */
export function createLengths({ tests, total, long }: Parameters, seed: number): number[] {
	const random = createRandom(seed);
	const others = Array.from({ length: tests - 1 }, () => Math.exp(random.normal(0, SPREAD)));
	const scale = ((total - long) * MINUTE) / others.reduce((sum, weight) => sum + weight, 0);
	let sum = 0;
	let rounded = 0;
	// Rounds the running sum, so that the rounded lengths have the right sum.
	const lengths = others.map((weight) => {
		sum += weight * scale;
		const length = Math.round(sum) - rounded;
		rounded += length;
		return length;
	});
	return [...lengths, long * MINUTE];
}

/** Returns the pieces of a suite, in the order of the list: the tests after all splits, with their failures. */
export function createPieces(parameters: Parameters, seed: number): Piece[] {
	const lengths = createLengths(parameters, seed);
	const repeated = parameters.repeat * 1000;
	let pieces = lengths.map((length, test) => ({
		test,
		own: length,
		expected: length,
		isLong: test === lengths.length - 1,
		isPart: false,
	}));
	for (let split = 0; split < parameters.splits; split++) pieces = splitLongest(pieces, repeated);
	const random = createRandom(seed ^ FAILURES);
	return pieces.map((piece) => ({ ...piece, ...attempt(piece.expected, parameters, random) }));
}

/** Cuts the longest piece in two halves, which take its place. Of equally long ones, the first. */
function splitLongest<Part extends { own: number; expected: number }>(
	pieces: readonly Part[],
	repeated: number,
): Part[] {
	const longest = findLongest(pieces);
	const piece = pieces[longest];
	if (!piece) return [];
	const half = Math.floor(piece.own / 2);
	const parts = [piece.own - half, half].map((own) => ({
		...piece,
		own,
		expected: own + repeated,
		isPart: true,
	}));
	return [...pieces.slice(0, longest), ...parts, ...pieces.slice(longest + 1)];
}

/** Returns the index of the longest piece: of equally long ones, the first. */
export function findLongest(pieces: readonly Pick<Task, "expected">[]): number {
	return pieces.reduce(
		(longest, { expected }, index) => (expected > (pieces[longest]?.expected ?? 0) ? index : longest),
		0,
	);
}

/**
 * Tries a piece until it passes or has no retry left. Draws the same random numbers whatever the settings, so that
 * with more retries or fewer flakes no run turns red.
 */
function attempt(length: number, { flakes, retries }: Parameters, random: { next: () => number }) {
	const draws = Array.from({ length: ATTEMPTS }, () => random.next());
	const passed = draws.slice(0, retries + 1).findIndex((draw) => draw >= flakes / 1000);
	const attempts = passed < 0 ? retries + 1 : passed + 1;
	return { attempts, hasFailed: passed < 0, actual: attempts * length };
}

/** Returns the chance that a run is red: some piece fails in each of its attempts. */
export function computeRedChance(pieces: number, { flakes, retries }: Parameters): number {
	return 1 - (1 - (flakes / 1000) ** (retries + 1)) ** pieces;
}
