import { createDialHelpers, type Parameter, type Preset } from "@/lib/simulation/parameters";
import { orders } from "./schedule";

/** Initial settings. All of them are assumed. */
export const defaults = {
	workers: 10,
	/** Index into `orders`. */
	order: 1,
	/** How often the longest test, or part of a test, is cut in two. */
	splits: 0,
	/** s before a worker's first test: start a browser, sign in. */
	setup: 0,
	/** s before the fan-out, on one worker, while the others wait. */
	serial: 0,
	/** s that each part of a split test repeats. */
	repeat: 0,
	tests: 60,
	/** Length of all tests together, in min. */
	total: 40,
	/** Length of the last test in the list, in min. */
	long: 10,
	/** Attempts of 1,000 that fail by chance. */
	flakes: 0,
	/** Further attempts of a test that failed. */
	retries: 0,
};

export type Parameters = typeof defaults;
export type Key = keyof Parameters;

export const MOST_SPLITS = 20;

const { dial, choice } = createDialHelpers(defaults);

/** Every dial, in display order. */
export const parameters: readonly Parameter<Key>[] = [
	dial("Fan-out", "workers", "Workers", "workers", [1, 40]),
	choice("Fan-out", "order", "Order", orders),
	dial("Fan-out", "splits", "Split the longest", "times", [0, MOST_SPLITS]),
	dial("Overhead", "serial", "Before the fan-out", "s", [0, 300, 5]),
	dial("Overhead", "setup", "Setup per worker", "s", [0, 120, 5]),
	dial("Overhead", "repeat", "Repeated by each part", "s", [0, 60, 5]),
	dial("Flaky tests", "flakes", "Attempts that fail by chance", "in 1,000", [0, 50]),
	dial("Flaky tests", "retries", "Retries of a failed test", "retries", [0, 3]),
	dial("Tests", "tests", "Tests", "tests", [10, 300]),
	dial("Tests", "total", "All tests together", "min", [30, 120, 5]),
	dial("Tests", "long", "The long test, last in the list", "min", [1, 20]),
];

const [equalShards, , longestFirst] = [0, 1, 2];
const costs = { serial: 30, setup: 20, repeat: 20 };

/** The scenarios, the initial one first. */
export const presets: readonly Preset<Key>[] = [
	{
		name: "Ten workers",
		watch:
			"Ten workers share 40 minutes of tests, which could take four. But one test takes ten minutes and starts last, so nine workers wait for one.",
		parameters: {},
		script: [],
	},
	{
		name: "Longest first",
		watch:
			"The long test starts at once, and the others fit beside it. The run now takes as long as that test.",
		parameters: { order: longestFirst },
		script: [],
	},
	{
		name: "Longest first, the long test split",
		watch: "Three cuts make four parts of two and a half minutes. The ten workers finish almost together.",
		parameters: { order: longestFirst, splits: 3 },
		script: [],
	},
	{
		name: "With overhead",
		watch:
			"The same, with 30 s before the fan-out, 20 s of setup per worker, and 20 s that each part repeats. Ten workers are no longer ten times faster.",
		parameters: { order: longestFirst, splits: 3, ...costs },
		script: [],
	},
	{
		name: "Under four minutes",
		watch: "With that overhead it takes 14 workers to bring 40 minutes under four.",
		parameters: { order: longestFirst, splits: 3, workers: 14, ...costs },
		script: [],
	},
	{
		name: "Forty workers",
		watch: "Four times the workers, and not a second faster: the long test still takes ten minutes.",
		parameters: { order: longestFirst, workers: 40 },
		script: [],
	},
	{
		name: "Equal shards",
		watch:
			"Each worker gets the same number of tests in advance, in the order of the list. Whoever gets the long test also gets its neighbors.",
		parameters: { order: equalShards },
		script: [],
	},
	{
		name: "Equal shards, the long test split",
		watch:
			"Its four parts are neighbors in the list, so they land on the same worker. The split gains little.",
		parameters: { order: equalShards, splits: 3 },
		script: [],
	},
	{
		name: "200 flaky tests",
		watch: "Each test fails by chance once in 200 attempts. With 200 tests, most runs are red.",
		parameters: { order: longestFirst, splits: 3, tests: 197, flakes: 5 },
		script: [],
	},
	{
		name: "One retry",
		watch: "A failed test runs once more. Red runs all but vanish, and the run takes hardly longer.",
		parameters: { order: longestFirst, splits: 3, tests: 197, flakes: 5, retries: 1 },
		script: [],
	},
];

/** Assumptions that no source supports, as sentences for the page. */
export const assumptions = [
	"Tests do not depend on each other, so they can run in any order and at the same time. They do not slow each other down, and there is always a machine for each worker.",
	"The lengths of the tests are random (log-normal, σ = 0.6), scaled so that all of them together take the given time. One long test is last in the list.",
	"A test takes equally long on every worker and in every run, and its length is known in advance.",
	"A split cuts the longest test, or part of one, in half. Each part repeats some steps, and fails by chance as often as a whole test.",
	"A failed attempt takes as long as one that passes, and the same worker retries it at once. Attempts fail independently.",
	"Equal shards are consecutive tests of the list, as many for each worker; in the other orders, a worker that is free takes the next test.",
	"The part before the fan-out runs on one worker. A worker without a test is not set up.",
	"All numbers are examples. Only the 40 minutes, and the goal of less than four, are the role’s.",
] as const;
