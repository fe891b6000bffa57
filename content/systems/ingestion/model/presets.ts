import type { Preset } from "@/lib/simulation/parameters";
import type { Key } from "./parameters";
import type { Step } from "./state";

/** Positions of the documents that scripts change. Benefits and Budget come from the site. */
export const SALARIES = 1;
const BUDGET = 2;

const scenario = (
	group: string,
	name: string,
	watch: string,
	script: readonly Step[],
	parameters: Partial<Record<Key, number>> = {},
): Preset<Key, Step> => ({ group, name, watch, parameters, script });

/** An update takes nine seconds, and the deletion that follows it a second and a half. */
const late: readonly Step[] = [
	{ at: 2000, label: "Salaries is edited: v2", edit: SALARIES, fate: { delay: 9000, work: 0 } },
	{ at: 3500, label: "Salaries is deleted: v3", remove: SALARIES, fate: { delay: 1500 } },
	{ at: 11_000, label: "Salaries v2 arrives late", opens: true },
];

const lost: readonly Step[] = [
	{ at: 2000, label: "Salaries is deleted: v2", remove: SALARIES, fate: { isLost: true } },
];

const poison: readonly Step[] = [
	{ at: 1000, label: "Budget is edited: v2", edit: BUDGET, fate: { delay: 1200, work: 0 } },
];

const back = "It comes back";
const gap = "It is lost";
const dead = "It is poison";
const all = "Everything at once";

const busy = { rate: 0.5, deletes: 40, lost: 10, twice: 20, fails: 20, spread: 1500, work: 800 };

/** The scenarios, the initial one first. */
export const presets: readonly Preset<Key, Step>[] = [
	scenario(
		back,
		"A late update",
		"A search index follows its source. Salaries was deleted there, but its older version, v2, arrived late, and now search finds it again.",
		late,
	),
	scenario(
		back,
		"Versions and tombstones",
		"The same messages. The index has kept the version of the deletion, v3, and ignores v2.",
		late,
		{ versions: 1 },
	),
	scenario(
		back,
		"One failed receive",
		"No message is slow. The receive of v2 fails twice, each retry waits for the visibility timeout, and the deletion goes ahead.",
		[
			{
				at: 2000,
				label: "Salaries is edited: v2",
				edit: SALARIES,
				fate: { delay: 1200, failures: 2, work: 0 },
			},
			{ at: 4500, label: "Salaries is deleted: v3", remove: SALARIES, fate: { delay: 1500 } },
			{ at: 9200, label: "The third receive of v2 works", opens: true },
		],
	),
	scenario(
		back,
		"GetResource, then a delete",
		"The worker fetches the document itself, at 3.2 s. It is large, and while the worker is busy with it, the document is deleted. The worker writes what it fetched.",
		[
			{ at: 2000, label: "Salaries is edited: v2", edit: SALARIES, fate: { delay: 1200, work: 8000 } },
			{ at: 4000, label: "Salaries is deleted: v3", remove: SALARIES, fate: { delay: 1500 } },
			{ at: 11_600, label: "The worker writes what it fetched at 3.2 s", opens: true },
		],
		{ fetch: 1 },
	),
	scenario(
		back,
		"Redriven too late",
		"Versions are on. But the index keeps a tombstone for ten seconds, and the dead letter is older than that. Redriving it brings Budget back.",
		[
			...poison,
			{ at: 6000, label: "Budget is deleted: v3", remove: BUDGET, fate: { delay: 1500 } },
			{ at: 20_000, label: "The mapping is completed", set: { mapping: 0 } },
			{ at: 22_000, label: "The dead letter is redriven", redrive: true, opens: true },
		],
		{ versions: 1, tombstones: 0, mapping: 1 },
	),
	scenario(
		gap,
		"A lost notification",
		"Salaries is deleted, and the process dies before it has notified anybody. The index never hears of it. Sweep now, or turn the sweep on.",
		lost,
		{ versions: 1 },
	),
	scenario(
		gap,
		"A sweep closes the gap",
		"Every ten seconds a sweep compares source and index, and sends what is missing.",
		[...lost, { at: 10_000, label: "The sweep finds Salaries", opens: true }],
		{ versions: 1, sweep: 1 },
	),
	scenario(
		dead,
		"A poison message",
		"No row of the mapping says what the site’s “Author” becomes. Every receive of Budget fails, and after the fifth it is a dead letter. Add the row, then press the dead letters to redrive them.",
		[...poison, { at: 14_200, label: "The fifth receive of Budget fails", opens: true }],
		{ versions: 1, mapping: 1 },
	),
	scenario(
		dead,
		"Mapped and redriven",
		"At 17 s the missing row is added, which is data and no deployment. At 19 s the dead letters go back into the queue, and Budget is mapped.",
		[
			...poison,
			{ at: 17_000, label: "The mapping is completed", set: { mapping: 0 } },
			{ at: 19_000, label: "The dead letters are redriven", redrive: true, opens: true },
		],
		{ versions: 1, mapping: 1 },
	),
	scenario(
		all,
		"All faults",
		"Lost, late, doubled and failing messages, and no remedy. What is red stays wrong until somebody changes the document again.",
		[],
		busy,
	),
	scenario(
		all,
		"All faults, all remedies",
		"The same changes and faults, with versions, GetResource, sweep and redrive. Documents are still late, but none stays wrong, and none comes back.",
		[],
		{ ...busy, versions: 1, fetch: 1, sweep: 1, redrive: 1 },
	),
];
