"use client";

import { useState } from "react";
import { buttonStyle } from "@/components/system/controls";
import { formatThousands } from "@/components/system/drawing/format-thousands";
import { schedulerBench } from "../model";

const VARIANTS = 50;
const DEPTH = 35_000;
const ROUNDS = 20_000;
const WINDOWS = 15;

/**
 * Measures whole scheduling decisions in the visitor's browser: one request is admitted and queued, another ends, and
 * the next starts.
 */
export function DecisionTime() {
	const [nanoseconds, setNanoseconds] = useState<number>();
	return (
		<p className="needs-script flex flex-wrap items-center gap-x-4 gap-y-2 text-small" data-no-print>
			<button type="button" className={buttonStyle} onClick={() => setNanoseconds(measure())}>
				Measure a decision here
			</button>
			<output aria-live="polite" className="text-muted">
				{nanoseconds === undefined ? (
					"Times this model’s own engine in your browser: 7 tiers, 50 variants, 35,000 requests waiting."
				) : (
					<>
						<span className="font-mono text-ink">{(nanoseconds / 1000).toFixed(2)} µs</span> a whole decision,
						median of {WINDOWS} windows of {formatThousands(ROUNDS)}, in this browser on this device.
					</>
				)}
			</output>
		</p>
	);
}

function measure(): number {
	const bench = schedulerBench(VARIANTS, DEPTH);
	bench.run(ROUNDS);
	const windows = Array.from({ length: WINDOWS }, () => {
		const started = performance.now();
		bench.run(ROUNDS);
		return ((performance.now() - started) * 1e6) / ROUNDS;
	}).sort((a, b) => a - b);
	return windows[Math.floor(WINDOWS / 2)] ?? Number.NaN;
}
