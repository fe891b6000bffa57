import { type Result, timeInTurn } from "@/lib/bench/tools/table";
import { createRandom } from "@/lib/simulation/random";
import { countMissed } from "./log";
import {
	BY_HOUR,
	CAPACITY,
	defaults,
	FASTEST,
	FILES,
	HOURS,
	LATE_SHARE,
	LATER,
	MOST_LATE,
	PAGES,
	ROWS,
} from "./parameters";
import { computeBalance } from "./polling";
import { advance, start } from "./state";

const busy = { ...defaults, source: PAGES, inserts: 1, deletes: 0.5 };
const hourly = { ...defaults, source: FILES, mark: BY_HOUR, late: 25 };
/** Long enough for every copy and every file: 48 requests, or 48 hours. */
const STEPS = 48;

/** Compares a copy of a busy log, and a day of hourly files, with the plainest loops that do the same work. */
export function measure(): Result[] {
	const times = timeInTurn(
		[
			{ name: "plain loop, log", run: (rounds) => repeat(rounds, copyPlainly) },
			{ name: "model, log", run: (rounds) => repeat(rounds, copyLog) },
			{ name: "plain loop, files", run: (rounds) => repeat(rounds, readPlainly) },
			{ name: "model, files", run: (rounds) => repeat(rounds, readFiles) },
		],
		20,
	);
	const us = (name: string) => (times.get(name) ?? Number.NaN) / 1e3;
	const over = (what: string) => us(`model, ${what}`) / us(`plain loop, ${what}`);
	return [
		...[...times.keys()].map((name) => ({ name, value: us(name), unit: "µs" })),
		{ name: "model over plain loop, log", value: over("log"), unit: "×", limit: 5 },
		{ name: "model over plain loop, files", value: over("files"), unit: "×", limit: 5 },
	];
}

let seeds = 0;

function repeat(rounds: number, work: (seed: number) => number): number {
	let total = 0;
	for (let round = 0; round < rounds; round++) total += work(++seeds);
	return total;
}

function copyLog(seed: number): number {
	const run = start(busy, seed);
	advance(run, STEPS * 1000);
	const { log } = run.paging;
	return log.repeated + countMissed(log);
}

function copyPlainly(seed: number): number {
	const [arrivals, deletions, places] = [
		createRandom(seed),
		createRandom(seed + 7919),
		createRandom(seed - 7919),
	];
	const log = Array.from({ length: ROWS }, (_, index) => ROWS - index);
	const copy: number[] = [];
	let [id, offset, reached, missed, repeated] = [ROWS, 0, 0, 0, 0];
	let arrival = arrivals.exponential(1 / busy.inserts);
	let deletion = deletions.exponential(1 / busy.deletes);
	for (let time = 1; ; time++) {
		while (Math.min(arrival, deletion) < time) {
			if (arrival < deletion) {
				log.unshift(++id);
				if (reached > 0) reached++;
				if (log.length > CAPACITY) log.pop();
				arrival += arrivals.exponential(1 / busy.inserts);
			} else {
				const place = places.below(log.length);
				log.splice(place, 1);
				if (place < reached) reached--;
				deletion += deletions.exponential(1 / busy.deletes);
			}
		}
		missed += Math.max(0, Math.min(offset, log.length) - reached);
		const page = log.slice(offset, offset + busy.page);
		for (const row of page) {
			if (copy.includes(row)) repeated++;
			copy.push(row);
		}
		offset += page.length;
		reached = Math.max(reached, offset);
		if (page.length < busy.page) return missed + repeated;
	}
}

function readFiles(seed: number): number {
	const run = start(hourly, seed);
	advance(run, STEPS * 1000);
	return computeBalance(run.polling, STEPS).missed;
}

function readPlainly(seed: number): number {
	const [sizes, times, follow] = [createRandom(seed), createRandom(seed + 7919), createRandom(seed - 7919)];
	const files: { hour: number; created: number; size: number; isRead: boolean }[] = [];
	for (let hour = 0; hour < HOURS; hour++) {
		const size = 140 + 120 * Math.exp(-(((hour - 13) / 5) ** 2)) + 60 * sizes.next();
		let created = hour + 1 + FASTEST + (hourly.slowest - FASTEST) * times.next();
		files.push({ hour, created, size, isRead: false });
		let isLate = true;
		for (let late = 0; late < MOST_LATE; late++) {
			isLate = follow.next() < hourly.late / 100 && isLate;
			created += LATER.least + (LATER.most - LATER.least) * follow.next();
			if (isLate) files.push({ hour, created, size: size * LATE_SHARE, isRead: false });
		}
	}
	let last = -1;
	let missed = 0;
	for (let time = 1; time <= STEPS; time++) {
		const listed = files.filter(({ hour, created, isRead }) => created <= time && !isRead && hour > last);
		for (const file of listed) {
			file.isRead = true;
			last = Math.max(last, file.hour);
		}
	}
	for (const { isRead, size } of files) if (!isRead) missed += size;
	return missed;
}
