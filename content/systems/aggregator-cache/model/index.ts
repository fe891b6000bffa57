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
export { EXPIRY_AT, OPENING, presets, toLayoutValue } from "./presets";
export { type Bin, binLength } from "./record";
export { act, advance, change } from "./simulation";
export { BANDS, type HostReading, type Snapshot, snapshot } from "./snapshot";
export { type State, type Step, start } from "./state";
