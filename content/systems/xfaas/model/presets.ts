import type { Preset } from "@/lib/simulation/parameters";
import { burstFunction } from "./catalog";
import type { Incident } from "./incidents";
import type { Key } from "./parameters";
import { shared } from "./services";

/** A setting with its incidents, and a sentence on what to watch. */
export interface Story extends Preset<Key> {
	incidents: readonly Incident[];
}

const hour = 60;

/** A prompt function other than the data stream: the source of the flood in "A client gone wild". */
const floodFunction = 3;

/** A day with many incidents, so that every mechanism has an effect. */
export const hardDay: readonly Incident[] = [
	{ kind: "burst", function: burstFunction, calls: 20e6, from: 60, to: 75 },
	{ kind: "downstream", service: shared, capacity: 0.5, from: 180, to: 300 },
	{ kind: "regionLost", region: 0, from: 360, to: 480 },
	{ kind: "regionLost", region: 1, from: 360, to: 480 },
	{ kind: "regionLost", region: 2, from: 360, to: 480 },
	{ kind: "burst", function: floodFunction, calls: 3.2e12, from: 600, to: 660 },
	{ kind: "slowFunction", function: 2, times: 20, from: 720, to: 780 },
];

/** The scenarios. Their scripts only label the incidents' effects. */
export const presets: readonly Story[] = [
	{
		name: "Normal day",
		watch:
			"A model of Meta’s function-as-a-service platform. Each night calls come in four times as fast as in a quiet hour. Those that can wait run later.",
		parameters: {},
		script: [{ at: hour, label: "the spike starts", set: {} }],
		incidents: [],
	},
	{
		name: "20 million calls in 15 minutes",
		watch:
			"One function’s burst drains at its quota of 0.3 million a quarter hour; no other function is affected.",
		parameters: {},
		script: [{ at: hour, label: "20 million calls come in", set: {} }],
		incidents: [{ kind: "burst", function: burstFunction, calls: 20e6, from: hour, to: hour + 15 }],
	},
	{
		name: "Downstream at half",
		watch: "Callers slow down until the service recovers; turn back-pressure off and it stays down.",
		parameters: {},
		script: [
			{ at: 3 * hour, label: "the service has half its capacity", set: {} },
			{ at: 5 * hour, label: "the service is back at full capacity", set: {} },
		],
		incidents: [{ kind: "downstream", service: shared, capacity: 0.5, from: 3 * hour, to: 5 * hour }],
	},
	{
		name: "One region lost",
		watch: "Its running calls are offered again when their leases end; the other regions take over its load.",
		parameters: {},
		script: [
			{ at: 3 * hour, label: "the largest region is lost", set: {} },
			{ at: 6 * hour, label: "it is back", set: {} },
		],
		incidents: [{ kind: "regionLost", region: 0, from: 3 * hour, to: 6 * hour }],
	},
	{
		name: "Everything runs as it comes",
		watch: "Without time shifting, executed follows received until workers are full and calls queue.",
		parameters: { timeShifting: 0 },
		script: [],
		incidents: [],
	},
	{
		name: "Every region for itself",
		watch:
			"Without the conductor, the regions that attract the most calls are full for more than an hour while others have room.",
		parameters: { conductor: 0 },
		script: [],
		incidents: [],
	},
	{
		name: "Half an hour without controllers",
		watch:
			"S and the traffic plan freeze just before the midnight spike, so work that could wait keeps running; every call still runs.",
		parameters: {},
		script: [
			{ at: hour, label: "the central controllers are down", set: {} },
			{ at: hour + 30, label: "they are back", set: {} },
		],
		incidents: [{ kind: "controllersDown", from: hour, to: hour + 30 }],
	},
	{
		name: "A client gone wild",
		watch: "The submitters throttle it; without their limit they are swamped and refuse everyone’s calls.",
		parameters: {},
		script: [{ at: 10 * hour, label: "one client sends eight times the fleet’s calls", set: {} }],
		incidents: [{ kind: "burst", function: floodFunction, calls: 3.2e12, from: 10 * hour, to: 11 * hour }],
	},
	{
		name: "Three regions lost",
		watch: "Too few workers are left: the most critical calls go first, and flow control keeps leases alive.",
		parameters: {},
		script: [
			{ at: 4 * hour, label: "the three largest regions are lost", set: {} },
			{ at: 6 * hour, label: "they are back", set: {} },
		],
		incidents: [0, 1, 2].map((region) => ({ kind: "regionLost", region, from: 4 * hour, to: 6 * hour })),
	},
	{
		name: "Everything in one day",
		watch:
			"A burst, a failing service, three lost regions, a client gone wild: turn one mechanism off at a time.",
		parameters: {},
		script: [
			{ at: hour, label: "20 million calls come in", set: {} },
			{ at: 3 * hour, label: "a service at half, for two hours", set: {} },
			{ at: 6 * hour, label: "three regions lost, for two hours", set: {} },
			{ at: 10 * hour, label: "a client gone wild", set: {} },
			{ at: 12 * hour, label: "a function hangs, for an hour", set: {} },
		],
		incidents: hardDay,
	},
];
