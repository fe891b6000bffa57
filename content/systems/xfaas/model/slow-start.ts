/**
 * Returns the calls that slow start allows a function in a window: its first `free` ones, or a growth over the
 * previous window (§4.6.3: free is 100 calls, growth 20%, and a window a minute).
 *
 * @param before calls in the previous window
 */
export function slowStart(before: number, free: number, growth: number): number {
	return Math.max(free, Math.floor(before * (1 + growth)));
}

/**
 * Returns the number of windows until a function that ran `from` calls may run `times` as many, limited only by slow
 * start.
 */
export function windowsToGrow(from: number, times: number, free: number, growth: number): number {
	let windows = 0;
	for (let calls = from; calls < from * times; windows++) calls = slowStart(calls, free, growth);
	return windows;
}
