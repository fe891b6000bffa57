/**
 * Document ingestion: changes in a source become messages, which workers turn into writes to an index. Messages are
 * reordered, duplicated, lost or poison. Versions with tombstones, GetResource, a sweep, and redriving dead letters
 * can be turned on. The model is general, and not how any company's service works.
 */

export { computeProgress, delay, delayBy, drop, duplicate, redrive } from "./delivery";
export { documents, getMapping } from "./documents";
export type { Status } from "./entry";
export { mapping } from "./mapping";
export { assumptions, defaults, type Key, type Parameters, parameters } from "./parameters";
export { presets } from "./presets";
export type { RunRecord } from "./record";
export { advance, change, changeDocument, sweep } from "./simulation";
export { type Message, type State, type Step, start } from "./state";
