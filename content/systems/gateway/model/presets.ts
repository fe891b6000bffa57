import type { Preset } from "@/lib/simulation/parameters";
import { defaults, type Key, type Policy, policies } from "./parameters";
import type { Step } from "./state";

/** Position of the host that scripts lose, and the time at which they do, ms. */
export const LOST = 2;
export const LOST_AT = 5000;
export const DEPLOYED_AT = 2000;

/** Returns the value of the dial that chooses a policy. */
export const getPolicy = (policy: Policy): number => policies.indexOf(policy);

const scenario = (
	group: string,
	name: string,
	watch: string,
	script: readonly Step[],
	parameters: Partial<Record<Key, number>> = {},
): Preset<Key, Step> => ({ group, name, watch, parameters, script });

const loss: readonly Step[] = [{ at: LOST_AT, label: "Host 3 is lost", lose: [LOST] }];
const cold: readonly Step[] = [
	{ at: LOST_AT, label: "all hosts are lost", lose: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] },
	{ at: LOST_AT + 1000 * defaults.restart, label: "all hosts are back", opens: true },
];
const deployment: Step = { at: DEPLOYED_AT, label: "a deployment starts", deploy: true };

const one = "One host is lost";
const all = "All hosts are lost";
const planned = "A deployment";

const jitter = { reconnect: getPolicy("jitter") };

/** The scenarios, the initial one first. */
export const presets: readonly Preset<Key, Step>[] = [
	scenario(
		one,
		"Backoff without jitter",
		"Host 3 failed at 5 s. Its 10,000 clients all reconnected in the same instant, and the rush took the other seven hosts down at 9 s, too.",
		loss,
	),
	scenario(
		one,
		"Jitter over 1 s",
		"Each client waits a random time up to one second, the first window of textbook jitter. The queues still grow above the line.",
		loss,
		jitter,
	),
	scenario(
		one,
		"Jitter over 10 s",
		"The same clients, spread over ten seconds. Each host gets fewer than it can handle, and nobody else notices.",
		loss,
		{ ...jitter, wait: 10 },
	),
	scenario(
		one,
		"Busy hosts reject",
		"No jitter, but a host with a long queue rejects. It survives, and the clients come back in waves, each later than the last.",
		loss,
		{ reject: 1 },
	),
	scenario(
		all,
		"A cold start",
		"All hosts restart at once. With jitter over 10 s, which is plenty for one lost host, they fail again and again.",
		cold,
		{ ...jitter, wait: 10 },
	),
	scenario(
		all,
		"A cold start, busy hosts reject",
		"The same start. Hosts accept what they can handle in time and reject the rest, so none of them fails.",
		cold,
		{ ...jitter, wait: 10, reject: 1 },
	),
	scenario(
		planned,
		"A rolling deployment",
		"Hosts 1 to 7 are deployed. The connections that each of them closed went to the others, and host 8 has two and a half times its share: they all move once more.",
		[deployment, { at: 180_500, label: "Host 8 is drained", opens: true }],
		{ ...jitter, wait: 10 },
	),
	scenario(
		planned,
		"To the emptiest host",
		"New connections go to the host with the fewest. After a restart that is the same one for all of them: host 1 has just come back, and is being overrun.",
		[deployment, { at: 27_500, label: "Host 1 gets every handshake", opens: true }],
		{ ...jitter, wait: 10, balance: 1 },
	),
];
