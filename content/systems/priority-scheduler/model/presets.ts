import type { Preset } from "@/lib/simulation/parameters";
import type { Key } from "./parameters";

const second = 1_000_000;

const overload = { load: 2600, provisioned: 0, reserved: 0, throttling: 0, depth: 400 } as const;

/** The scenarios, the initial one first. Script times are in µs. */
export const presets: readonly Preset<Key>[] = [
	{
		name: "A steady day",
		watch:
			"Demand is just below capacity: queues form and vanish. Nobody is shed; the lower tiers wait a little longer.",
		parameters: {},
		script: [],
	},
	{
		name: "Overload",
		watch:
			"An AI service gets 2.4 times the requests that it can serve. Most requests of the low tiers are rejected, yet even those of P100, the highest, queue up.",
		parameters: { ...overload },
		script: [],
	},
	{
		name: "Overload, strict priority",
		watch:
			"The same requests, highest tier first: P100 and P80 hardly wait, P60 waits up to two seconds, and soon nothing is served from P40 down.",
		parameters: { ...overload, discipline: 2 },
		script: [],
	},
	{
		name: "Overload, first come",
		watch: "The same requests in one queue: P100 waits as long as P5.",
		parameters: { ...overload, discipline: 3 },
		script: [],
	},
	{
		name: "Overload, nothing shed",
		watch:
			"The same requests, none of them shed: the queue and everyone’s wait grow for as long as the overload lasts.",
		parameters: { ...overload, depth: 100_000, patience: 600_000 },
		script: [],
	},
	{
		name: "One tenant floods",
		watch:
			"From second 4 one tenant sends 2,000 more a second. Its bucket lets 250 through, no other requests are shed, and in 20 runs every tier’s median wait stays under 100 ms.",
		parameters: { load: 700 },
		script: [
			{ at: 4 * second, label: "One tenant floods", set: { flood: 2000 } },
			{ at: 14 * second, label: "The flood ends", set: { flood: 0 } },
		],
	},
	{
		name: "One tenant floods, no buckets",
		watch: "The same flood without throttling: other tenants’ requests are shed and wait with it.",
		parameters: { load: 700, throttling: 0 },
		script: [
			{ at: 4 * second, label: "One tenant floods", set: { flood: 2000 } },
			{ at: 14 * second, label: "The flood ends", set: { flood: 0 } },
		],
	},
	{
		name: "A reservation lends, and takes back",
		watch:
			"Eight of every sixteen slots are reserved and idle, so others run there. At second 5 their owner returns.",
		parameters: { load: 1000, provisioned: 0, reserved: 8, service: 60 },
		script: [
			{ at: 5 * second, label: "The owner returns", set: { provisioned: 200 } },
			{ at: 12 * second, label: "The owner goes idle", set: { provisioned: 0 } },
		],
	},
	{
		name: "The same, with preemption",
		watch:
			"Work of class 10 is stopped at once and lost, so the owner’s median wait falls from over 3 ms to under 1.5. Where no such work runs, the owner still waits.",
		parameters: { load: 1000, provisioned: 0, reserved: 8, service: 60, qosVariants: 3 },
		script: [
			{ at: 5 * second, label: "The owner returns", set: { provisioned: 200 } },
			{ at: 12 * second, label: "The owner goes idle", set: { provisioned: 0 } },
		],
	},
	{
		name: "Hard allocation",
		watch:
			"The reservation is never lent: until its owner returns at second 5, half of every variant stands idle while others wait.",
		parameters: { load: 1000, provisioned: 0, reserved: 8, service: 60, lending: 0 },
		script: [{ at: 5 * second, label: "The owner returns", set: { provisioned: 200 } }],
	},
	{
		name: "A slow engine",
		watch:
			"One thread that takes 1.2 ms per message can’t keep up with 930 requests a second: the inbox grows until every request it reads is too late, and capacity sits idle.",
		parameters: { decision: 1200 },
		script: [],
	},
];
