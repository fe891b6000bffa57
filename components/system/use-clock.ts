"use client";

import { useEffect, useRef, useState } from "react";

/** Longest piece of real time that one frame makes up for, ms: a tab that comes back does not race. */
const LONGEST = 100;

/**
 * Play and pause: calls `tick` once a frame while running, and not while the page is hidden.
 *
 * @param tick takes the real ms since the last frame, and the frame's own time in ms
 */
export function useClock(tick: (elapsed: number, now: number) => void) {
	const [running, setRunning] = useState(false);
	const latest = useRef(tick);
	latest.current = tick;

	useEffect(() => {
		if (!running) return;
		let last = performance.now();
		let frame = requestAnimationFrame(function next(now) {
			latest.current(Math.min(LONGEST, Math.max(0, now - last)), now);
			last = now;
			frame = requestAnimationFrame(next);
		});
		return () => cancelAnimationFrame(frame);
	}, [running]);

	return { running, setRunning };
}
