/**
 * The calls that slow start lets a function run in a window: its first `free` ones, or a growth over the window
 * before (§4.6.3, where free is 100 calls, growth 20% and a window a minute).
 *
 * @param before calls run in the window before
 */
export function slowStart(before: number, free: number, growth: number): number {
	return Math.max(free, Math.floor(before * (1 + growth)));
}

/** Windows until a function that ran `from` calls may run `times` as many, with nothing else in its way. */
export function windowsToGrow(from: number, times: number, free: number, growth: number): number {
	let windows = 0;
	for (let calls = from; calls < from * times; windows++) calls = slowStart(calls, free, growth);
	return windows;
}
