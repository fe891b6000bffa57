"use client";

import { useEffect, useRef, useState } from "react";

/** Longest real time that one frame catches up on, in ms, so that a tab does not race when it becomes visible. */
const LONGEST = 100;

/**
 * Plays and pauses. Calls `tick` once per frame while running, except while the page is hidden.
 *
 * @param tick receives the real ms since the last frame, and the frame's timestamp in ms
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
