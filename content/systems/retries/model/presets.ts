import type { Preset } from "@/lib/simulation/parameters";
import { defaults, type Key, type Remedy, remedies } from "./parameters";
import type { Step } from "./state";

/** The blip begins at 5 s. Remedies follow at 20 s, seven seconds after its end. Times are in ms. */
export const BLIP_AT = 5000;
export const REMEDY_AT = 20_000;
export const BLIP_OVER = BLIP_AT + 1000 * defaults.blipLength;

const blip: Step = { at: BLIP_AT, label: "the service slows down", blip: true };

/** Returns the value of the dial that turns a remedy on. */
export const getDialValue = (remedy: Remedy): number => remedies.indexOf(remedy);

const turnOn = (remedy: Remedy): Step => ({
	at: REMEDY_AT,
	label: `Remedy: ${remedy}`,
	set: { remedy: getDialValue(remedy) },
});

const scenario = (
	group: string,
	name: string,
	watch: string,
	script: readonly Step[],
	parameters: Partial<Record<Key, number>> = {},
): Preset<Key, Step> => ({ group, name, watch, parameters, script });

const failure = "The failure";
const remediesGroup = "One remedy, after the blip";
const other = "Other ways out, after the blip";
const variations = "Variations";

/** The scenarios, the initial one first. */
export const presets: readonly Preset<Key, Step>[] = [
	scenario(
		failure,
		"Still down",
		`The service was slow for ${defaults.blipLength} s. The failure outlives its cause (it is metastable): when a request is done, its client has given up and retried.`,
		[blip],
	),
	scenario(
		remediesGroup,
		"Retry budget",
		"From 20 s on, each client may retry one call in ten. The load falls below capacity, and the queue drains at the little that is spare.",
		[blip, turnOn("retry budget")],
	),
	scenario(
		remediesGroup,
		"Full jitter",
		"From 20 s on, each retry waits a random time. The retries are spread, not fewer: the service stays down.",
		[blip, turnOn("full jitter")],
	),
	scenario(
		remediesGroup,
		"Client-side throttling",
		"From 20 s on, clients send at most twice what gets accepted. Nearly nothing is, so they go quiet, the queue drains, and they double their way back.",
		[blip, turnOn("client throttling")],
	),
	scenario(
		remediesGroup,
		"Deadlines",
		"From 20 s on, the service drops requests that it cannot answer in time, and works only for clients that still wait.",
		[blip, turnOn("deadlines")],
	),
	scenario(
		remediesGroup,
		"Newest first",
		"From 20 s on, the service takes the newest request, whose client still waits. The stale ones stay until there is nothing better to do.",
		[blip, turnOn("newest first")],
	),
	scenario(
		remediesGroup,
		"Load shedding",
		"From 20 s on, the service rejects requests beyond 20 in its queue. What it accepts is done in time.",
		[blip, turnOn("load shedding")],
	),
	scenario(
		other,
		"Twice the capacity",
		"At 20 s the capacity grows from 100 to 200 requests a second, for 80 calls a second. The service stays down.",
		[blip, { at: REMEDY_AT, label: "Capacity: 200/s", set: { capacity: 200 } }],
	),
	scenario(
		other,
		"Less load for a while",
		"At 20 s three quarters of the calls are turned away for 20 seconds. The queue drains, and the full load is fine again.",
		[
			blip,
			{ at: REMEDY_AT, label: "Load: 20/s", set: { load: 20 } },
			{ at: REMEDY_AT + 20_000, label: "Load: 80/s", set: { load: 80 } },
		],
	),
	scenario(
		other,
		"No more retries",
		"At 20 s clients stop retrying. The queue drains at the spare capacity, and then every call is answered at its first attempt.",
		[blip, { at: REMEDY_AT, label: "No retries", set: { retries: 0 } }],
	),
	scenario(
		variations,
		"A quarter of the load",
		"Twenty calls a second are at most 80 attempts a second, which the service can do. It recovers from the same blip on its own.",
		[blip],
		{ load: 20 },
	),
	scenario(
		variations,
		"A surge of calls",
		"No blip, but 200 calls a second for 8 seconds. The trigger is another one, the failure is the same.",
		[
			{ at: BLIP_AT, label: "Load: 200/s", set: { load: 200 } },
			{ at: BLIP_OVER, label: "Load: 80/s", set: { load: 80 } },
		],
	),
	scenario(
		variations,
		"Deadlines without a margin",
		"From 20 s on, the service drops only requests whose time is already up. It starts the others just before that, and finishes many too late.",
		[blip, turnOn("deadlines")],
		{ margin: 0 },
	),
	scenario(
		variations,
		"Shedding before the blip",
		"Load shedding is on from the start. During the blip calls fail, as they must; with its end the failures end.",
		[blip],
		{ remedy: getDialValue("load shedding") },
	),
];
