/**
 * The cache of a read-heavy service that runs on several hosts: private to each host, or one cache partitioned over
 * them by consistent hashing. Entries may expire; a popular one that does causes a stampede of fetches. The model is
 * general; its laws are in analysis.ts.
 */

export {
	assumptions,
	type Key,
	type Parameters,
	parameters,
} from "./parameters";
export { EXPIRY_AT, OPENING, presets, toLayoutValue, toProtectionValue } from "./presets";
export { type Bin, binLength, type Mark } from "./record";
export { act, advance, change } from "./simulation";
export { BANDS, type HostReading, type Snapshot, snapshot } from "./snapshot";
export { start } from "./start";
export type { State, Step } from "./state";
