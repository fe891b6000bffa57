import { createDialHelpers, type Parameter, type Preset } from "@/lib/simulation/parameters";
import { handOffModes, phases } from "./parties";

/** Initial settings. */
export const defaults = {
	/** Index into `phases`. */
	phase: 0,
	/** Number of machines with the new version: of eight gateways, and of eight routers and eight schedulers. */
	newWriters: 0,
	newReaders: 0,
	/** New sessions per second. */
	rate: 4,
	/** Mean number of turns per session. Each turn returns the token. */
	turns: 3,
	/** % of sessions with an unknown class. */
	unknown: 0,
	/** Whether readers understand both versions' numbers. */
	normalizer: 1,
	/** Index into `handOns`. */
	handOn: 0,
};

export type Parameters = typeof defaults;
export type Key = keyof Parameters;

const { dial, choice } = createDialHelpers(defaults);

/** Every dial, in display order. */
export const parameters: readonly Parameter<Key>[] = [
	choice("Migration", "phase", "Phase", phases),
	dial("Migration", "newWriters", "New gateways (of 8)", "machines", [0, 8]),
	dial("Migration", "newReaders", "New routers and schedulers (of 8 each)", "machines", [0, 8]),
	dial("Callers", "rate", "New sessions", "sessions/s", [0, 40]),
	dial("Callers", "turns", "Mean turns per session", "turns", [1, 10]),
	dial("Callers", "unknown", "Sessions of an unknown class", "%", [0, 100]),
	choice("Reading and forwarding", "normalizer", "Normalizer", ["off", "on"]),
	choice("Reading and forwarding", "handOn", "A forwarded number is", handOffModes),
];

const second = 1000;

/** The scenarios, in the order of the page’s text. Script times are in ms. */
export const presets: readonly Preset<Key>[] = [
	{
		name: "Readers first, then writers",
		watch:
			"Machines are upgraded while requests flow: first all that read the number, then those that write it. No number is misread.",
		parameters: {},
		script: [
			{ at: 3 * second, label: "Half of the readers are new", set: { newReaders: 4 } },
			{ at: 6 * second, label: "All readers are new", set: { newReaders: 8 } },
			{ at: 9 * second, label: "Seven queues, rules in shadow mode", set: { phase: 1 } },
			{ at: 12 * second, label: "Half of the gateways are new", set: { newWriters: 4 } },
			{ at: 16 * second, label: "New gateways write tiers", set: { phase: 2 } },
			{ at: 20 * second, label: "All gateways are new", set: { newWriters: 8 } },
		],
	},
	{
		name: "Roll back in the middle",
		watch:
			"Requests with new numbers are in flight when the phase goes back: each number still means what it meant.",
		parameters: { phase: 2, newWriters: 8, newReaders: 8, turns: 6 },
		script: [
			{ at: 6 * second, label: "Back to phase one", set: { phase: 1 } },
			{
				at: 9 * second,
				label: "Back to the start, readers on the old version",
				set: { phase: 0, newReaders: 0 },
			},
			{ at: 14 * second, label: "Forward again", set: { phase: 2, newReaders: 8 } },
		],
	},
	{
		name: "Writers first, then readers",
		watch:
			"A service moves from four priorities (0–3) to seven (5–100). Gateways already write new numbers, but readers (routers, schedulers) read each as the highest.",
		parameters: { normalizer: 0, newWriters: 4 },
		script: [
			{ at: 3 * second, label: "Half of the gateways write new numbers", set: { phase: 2 } },
			{ at: 8 * second, label: "All gateways write new numbers", set: { newWriters: 8 } },
			{ at: 13 * second, label: "The readers catch up", set: { newReaders: 8, normalizer: 1 } },
		],
	},
	{
		name: "Without the normalizer",
		watch:
			"The same switch with readers that know only their own numbers: the best requests are read as the worst.",
		parameters: { phase: 2, newWriters: 4, newReaders: 4, normalizer: 0 },
		script: [],
	},
	{
		name: "Tokens written again",
		watch:
			"A token is the number that a request carries. An old machine that rewrites it in its own format loses the tier: P80 comes back as P60.",
		parameters: { phase: 2, newWriters: 8, newReaders: 4, handOn: 1, turns: 6 },
		script: [],
	},
	{
		name: "An unknown class",
		watch:
			"Every tenth session has a class that was never announced: the gateway refuses it and raises an alarm.",
		parameters: { phase: 2, newWriters: 8, newReaders: 8, unknown: 10 },
		script: [],
	},
];

/** Assumptions that no source supports, as sentences for the page. */
export const assumptions = [
	"The seven tiers are named P100, P80, P60, P40, P20, P10 and P5: the role gives only their number and the two ends.",
	"Legacy levels rank upward from 0 and stand for P10, P40, P60 and P100; P5, P20 and P80 are new.",
	"A token from 4 up belongs to the highest tier at or below it, and 4 to P5: 4 to 9 mean P5, 100 to 150 mean P100.",
	"Of the ten classes the role names provisioned (v2), priority access, on-demand, flex, batch and best effort.",
	"Each request type from before the migration stood for one legacy level; the role does not say how levels were chosen.",
	"The rules are examples of such a file, not the service’s.",
	"Both versions have the normalizer before the migration begins: it ships first and is never rolled back.",
	"A token is passed on unchanged. An old party queues by four levels even when the token names one of seven tiers.",
	"Gateways of both versions refuse an unknown class and raise the alarm.",
	"A fleet has eight gateways, eight routers and eight schedulers; a hop takes 250 ms and a caller thinks for 1.5 s.",
] as const;
