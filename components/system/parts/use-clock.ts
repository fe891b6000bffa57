"use client";

import { useEffect, useRef, useState } from "react";

/** Longest piece of real time that one frame makes up for, ms: a tab that comes back does not race. */
const LONGEST = 100;

/**
 * Play and pause: calls `tick` once a frame while running, and not while the page is hidden.
 *
 * @param tick takes the real milliseconds since the last frame
 */
export function useClock(tick: (elapsed: number) => void) {
	const [running, setRunning] = useState(false);
	const latest = useRef(tick);
	latest.current = tick;

	useEffect(() => {
		if (!running) return;
		let last = performance.now();
		let frame = requestAnimationFrame(function next(now) {
			latest.current(Math.min(LONGEST, Math.max(0, now - last)));
			last = now;
			frame = requestAnimationFrame(next);
		});
		return () => cancelAnimationFrame(frame);
	}, [running]);

	return { running, setRunning };
}
