/**
 * Retries and metastable failure: clients call a service with a finite queue, give up after a timeout, and retry.
 * After a blip, the retries keep the service down. One remedy at a time can be turned on. The model is general; see
 * Bronson et al., "Metastable Failures in Distributed Systems" (HotOS '21).
 */

export {
	assumptions,
	type Key,
	type Parameters,
	parameters,
	remedies,
	remedyGlosses,
	remedyLabels,
} from "./parameters";
export { presets, REMEDY_AT } from "./presets";
export { binLength } from "./record";
export { advance, change, startBlip } from "./simulation";
export { type Bin, countStale, getRegion, type Snapshot, snapshot } from "./snapshot";
export { type State, type Step, start } from "./state";
