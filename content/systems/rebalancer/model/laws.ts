import { normalQuantile, normalTail } from "@/lib/simulation/statistics";

const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

/** Returns the share of all stocks that change sides of the median in a week: arccos(ρ)/π. */
export const computeCrossings = (correlation: number): number => Math.acos(correlation) / Math.PI;

/**
 * Returns the share of the top stocks that are not among them a week later, for many stocks: the turnover without
 * slack. Two scores of a stock have a joint normal distribution, so this is one integral, by the midpoint rule.
 *
 * @param share part of all stocks that are held, between 0 and 1
 */
export function computeExits(share: number, correlation: number): number {
	const threshold = normalQuantile(1 - share);
	const fresh = Math.sqrt(1 - correlation ** 2);
	const [steps, far] = [2000, 9];
	const step = (far - threshold) / steps;
	let leaving = 0;
	for (let index = 0; index < steps; index++) {
		const score = threshold + (index + 0.5) * step;
		leaving += density(score) * normalTail((correlation * score - threshold) / fresh);
	}
	return (leaving * step) / share;
}

/** What a portfolio of very many stocks does in a week, on average. */
interface Equilibrium {
	turnover: number;
	/** Mean rank held, as a share of the number of stocks. */
	meanRank: number;
}

/**
 * Returns the equilibrium of the rule for very many stocks. Nothing is random then: a density of held scores moves,
 * loses its part below the limit, and gains the same mass from the top of the scores not held, until it repeats.
 *
 * @param share part of all stocks that are held
 * @param limit part of all stocks that may be held: share and slack
 */
export function findEquilibrium(share: number, limit: number, correlation: number): Equilibrium {
	const [cells, far] = [600, 5];
	const width = (2 * far) / cells;
	const fresh = Math.sqrt(1 - correlation ** 2);
	const scores = Float64Array.from({ length: cells }, (_, cell) => far - (cell + 0.5) * width);
	const edges = Float64Array.from({ length: cells + 1 }, (_, cell) => far - cell * width);
	const all = scores.map((_, cell) => normalTail(edges[cell + 1] ?? 0) - normalTail(edges[cell] ?? 0));
	// Best scores come first. The row of a cell says where its mass is a week later.
	const moves = Array.from(scores, (score) => {
		const below = edges.map((edge) => normalTail((edge - correlation * score) / fresh));
		return Float64Array.from({ length: cells }, (_, cell) => (below[cell + 1] ?? 0) - (below[cell] ?? 0));
	});
	let held = keepTop(all, share);
	let [turnover, past] = [0, Number.NaN];
	while (Math.abs(turnover - past) > 1e-7 || Number.isNaN(past)) {
		past = turnover;
		const moved = new Float64Array(cells);
		for (const [from, mass] of held.entries()) {
			if (mass < 1e-12) continue;
			const row = moves[from];
			for (let to = 0; to < cells; to++) moved[to] = (moved[to] ?? 0) + mass * (row?.[to] ?? 0);
		}
		const allowed = keepTop(all, limit);
		// Within the cell of the limit, the same part of what is held stays as of all scores.
		const kept = moved.map((mass, cell) => (mass * (allowed[cell] ?? 0)) / (all[cell] ?? 1));
		const missing = share - kept.reduce((sum, mass) => sum + mass, 0);
		const bought = keepTop(
			all.map((mass, cell) => mass - (kept[cell] ?? 0)),
			missing,
		);
		held = kept.map((mass, cell) => mass + (bought[cell] ?? 0));
		turnover = missing / share;
	}
	let [above, ranks] = [0, 0];
	for (const [cell, mass] of held.entries()) {
		ranks += mass * (above + (all[cell] ?? 0) / 2);
		above += all[cell] ?? 0;
	}
	return { turnover, meanRank: ranks / share };
}

/** Returns the top part of some masses, the last cell in part. */
function keepTop(masses: Float64Array, amount: number): Float64Array {
	let left = amount;
	return masses.map((mass) => {
		const taken = Math.max(0, Math.min(mass, left));
		left -= taken;
		return taken;
	});
}
