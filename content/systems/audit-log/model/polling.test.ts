import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deviation, mean } from "@/lib/simulation/statistics";
import { byCreation, createFile, createFiles, type LogFile } from "./files";
import { computeOvertaken } from "./laws";
import {
	BY_CREATION,
	BY_HOUR,
	DAILY,
	DAILY_AT,
	DAILY_WITHOUT_REPEATS,
	defaults,
	FASTEST,
	FILES,
	HOURS,
	KILL_SWITCH,
	LATER,
	MOST_LATE,
	type Parameters,
	STREAM,
	STREAMED,
	WHOLE,
} from "./parameters";
import { computeBalance, createPolling, deliver, getFate, type Polling, poll } from "./polling";

const END = 70;

function play(values: Partial<Parameters>, files?: readonly LogFile[], seed = 1): Polling {
	const all = { ...defaults, source: FILES, ...values };
	const polling = createPolling(all, seed);
	if (files) polling.files = files.map((file) => ({ ...file })).sort(byCreation);
	while (polling.polls < END) poll(polling, all);
	return polling;
}

/** Any files, created at any time after their hour. */
const anyFiles = fc
	.array(
		fc.record({
			hour: fc.nat(HOURS - 1),
			after: fc.double({ min: 0, max: 30, noNaN: true }),
			size: fc.integer({ min: 1, max: 700 }),
		}),
		{ maxLength: 40 },
	)
	.map((drawn) =>
		drawn.map(({ hour, after, size }, place) => {
			const sequence = 1 + drawn.slice(0, place).filter((other) => other.hour === hour).length;
			return createFile(hour, sequence, hour + 1 + after, size);
		}),
	);
const lags = fc.integer({ min: 0, max: 24 });
const memories = fc.integer({ min: 100, max: 700 });

/** Returns the poll at which a reader by hour may read a file, if nothing goes wrong. */
const pollOf = ({ hour, created }: LogFile, lag: number) => Math.max(Math.ceil(created), hour + 1 + lag);

describe("a reader by hour", () => {
	test("misses exactly the files that a file of the same or a later hour was ahead of, under any schedule", () => {
		fc.assert(
			fc.property(anyFiles, lags, (files, lag) => {
				const polling = play({ mark: BY_HOUR, lag }, files);
				for (const file of polling.files) {
					const own = pollOf(file, lag);
					const isOvertaken = polling.files.some(
						(other) =>
							other.hour >= file.hour && pollOf(other, lag) < own && isReadFrom(other, polling.files, lag),
					);
					expect(file.isMissed).toBe(isOvertaken);
					expect(file.copies).toBe(isOvertaken ? 0 : 1);
				}
			}),
		);
	});

	test.each([3, 6, 9])(
		"misses the share of the formula if first files take %i hours more or less",
		(span) => {
			const shares = Array.from({ length: 400 }, (_, seed) => {
				const { files } = play({ mark: BY_HOUR, slowest: FASTEST + span }, undefined, seed + 1);
				// No hour follows the last ones.
				const inner = files.filter(({ hour }) => hour < HOURS - span);
				return inner.filter(({ isMissed }) => isMissed).length / inner.length;
			});
			const error = deviation(shares) / Math.sqrt(shares.length);
			expect(Math.abs(mean(shares) - computeOvertaken(span))).toBeLessThan(4 * error);
			expect(error).toBeLessThan(0.01);
		},
	);

	test("misses a ninth of the hours if first files take 3 to 6 hours", () => {
		expect(computeOvertaken(6 - FASTEST)).toBeCloseTo(1 / 9, 12);
		expect(computeOvertaken(1)).toBe(0);
		expect(computeOvertaken(2)).toBe(0);
	});

	test("misses no first file if it waits for the slowest one, but late ones", () => {
		for (let seed = 1; seed <= 24; seed++) {
			const { files } = play({ mark: BY_HOUR, lag: 6, late: 60 }, undefined, seed);
			for (const { sequence, isMissed } of files) if (sequence === 1) expect(isMissed).toBe(false);
			expect(files.some(({ isMissed }) => isMissed)).toBe(true);
		}
	});
});

/** Returns whether the reader read a file: nothing of its hour or a later one was ahead of it. */
function isReadFrom(file: LogFile, files: readonly LogFile[], lag: number): boolean {
	return !files.some((other) => other.hour >= file.hour && pollOf(other, lag) < pollOf(file, lag));
}

test("a reader by creation date copies every file once, under any schedule", () => {
	fc.assert(
		fc.property(anyFiles, (files) => {
			for (const file of play({ mark: BY_CREATION }, files).files)
				expect(file).toMatchObject({ copies: 1, isMissed: false });
		}),
	);
});

describe("memory", () => {
	test("that a stream takes is bounded by its buffer, whatever the files", () => {
		fc.assert(
			fc.property(anyFiles, memories, (files, memory) => {
				const { peak, crashes, files: read } = play({ mark: BY_CREATION, reading: STREAMED, memory }, files);
				expect(peak).toBeLessThanOrEqual(STREAM);
				expect(crashes).toBe(0);
				expect(read.every(({ copies }) => copies === 1)).toBe(true);
			}),
		);
	});

	test("that is too small for a file read whole stops everything after it", () => {
		fc.assert(
			fc.property(anyFiles, memories, (files, memory) => {
				const polling = play({ mark: BY_CREATION, reading: WHOLE, memory }, files);
				const large = polling.files.find(({ size }) => size > memory);
				const from = large ? polling.files.indexOf(large) : polling.files.length;
				for (const [place, { copies }] of polling.files.entries()) expect(copies).toBe(place < from ? 1 : 0);
				expect(polling.crashes).toBe(large ? END + 1 - Math.ceil(large.created) : 0);
				expect(polling.peak).toBeLessThanOrEqual(memory);
			}),
		);
	});

	test("with a kill switch loses exactly the files that are too large, and reports them", () => {
		fc.assert(
			fc.property(anyFiles, memories, (files, memory) => {
				const polling = play({ mark: BY_CREATION, reading: KILL_SWITCH, memory }, files);
				for (const file of polling.files) {
					expect(file.isSkipped).toBe(file.size > memory);
					expect(file.copies).toBe(file.size > memory ? 0 : 1);
				}
				expect(polling.crashes).toBe(0);
			}),
		);
	});
});

describe("the daily file", () => {
	const readers = fc.record({
		mark: fc.constantFrom(BY_HOUR, BY_CREATION),
		late: fc.integer({ min: 0, max: 60 }),
	});

	test("copied too, has every event, and repeats those that are in the copy", () => {
		fc.assert(
			fc.property(readers, fc.nat(1000), (reader, seed) => {
				const alone = play(reader, undefined, seed).files;
				for (const [place, { copies }] of play({ ...reader, daily: DAILY }, undefined, seed).files.entries())
					expect(copies).toBe((alone[place]?.copies ?? 0) + 1);
			}),
		);
	});

	test("without repeats, has every event exactly once", () => {
		fc.assert(
			fc.property(readers, fc.nat(1000), (reader, seed) => {
				const { files } = play({ ...reader, daily: DAILY_WITHOUT_REPEATS }, undefined, seed);
				expect(files.every(({ copies }) => copies === 1)).toBe(true);
			}),
		);
	});

	test.each([
		[WHOLE, END + 1 - DAILY_AT, false],
		[KILL_SWITCH, 0, true],
		[STREAMED, 0, false],
	])("is larger than memory: read by method %i it crashes %i times", (reading, crashes, isSkipped) => {
		const polling = play({ mark: BY_CREATION, daily: DAILY, reading });
		expect(polling).toMatchObject({ crashes, isDailySkipped: isSkipped });
	});
});

test("what became of all events adds up, whatever the files and the reader", () => {
	const settings = fc.record({
		mark: fc.nat(1),
		daily: fc.nat(2),
		reading: fc.nat(2),
		memory: memories,
		lag: lags,
	});
	fc.assert(
		fc.property(anyFiles, settings, fc.nat(END), (files, values, time) => {
			const all = { ...defaults, source: FILES, ...values };
			const polling = createPolling(all, 1);
			polling.files = files.map((file) => ({ ...file })).sort(byCreation);
			while (polling.polls < time) poll(polling, all);
			const { created, copied, missed, skipped, waiting } = computeBalance(polling, time);
			expect(copied + missed + skipped + waiting).toBeCloseTo(created, 6);
		}),
	);
});

test("a late file that a visitor delivers is missed by hour, and copied by creation date", () => {
	for (const [mark, fate] of [
		[BY_HOUR, "missed"],
		[BY_CREATION, "copied"],
	] as const) {
		const values = { ...defaults, source: FILES, mark };
		const polling = createPolling(values, 1);
		while (polling.polls < 20) poll(polling, values);
		deliver(polling, 3, 20_400);
		poll(polling, values);
		const late = polling.files.find(({ created }) => created === 20.4);
		expect(late).toMatchObject({ hour: 3, sequence: 2 });
		if (late) expect(getFate(late)).toBe(fate);
	}
});

test.each([-1, 24, 0.5, Number.NaN, 12])("no file is delivered for hour %s at 12:30", (hour) => {
	const polling = createPolling(defaults, 1);
	const before = polling.files;
	deliver(polling, hour, 12_500);
	expect(polling.files).toBe(before);
});

test("files of a day: sizes, delays, sequences", () => {
	fc.assert(
		fc.property(
			fc.nat(1e6),
			fc.integer({ min: 4, max: 12 }),
			fc.integer({ min: 0, max: 60 }),
			(seed, slowest, late) => {
				const files = createFiles({ ...defaults, slowest, late }, seed);
				for (let hour = 0; hour < HOURS; hour++) {
					const own = files.filter((file) => file.hour === hour);
					expect(own.map(({ sequence }) => sequence)).toEqual(own.map((_, place) => place + 1));
					expect(own.length).toBeLessThanOrEqual(1 + MOST_LATE);
					for (const [place, { created, size }] of own.entries()) {
						const after = created - (own[place - 1]?.created ?? hour + 1);
						const [least, most] = place === 0 ? [FASTEST, slowest] : [LATER.least, LATER.most];
						expect(after).toBeGreaterThanOrEqual(least);
						expect(after).toBeLessThanOrEqual(most);
						expect(size).toBeGreaterThan(0);
					}
				}
			},
		),
	);
});
