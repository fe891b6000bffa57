/**
 * A day of serverless calls in twelve regions, after the published description of XFaaS (SOSP 2023): received calls
 * swing by 4.3, the workers' CPU by 1.4. Pure and seeded; a step is a minute. This is the model's public API.
 */

export { type Account, type Samples, sampleMinutes, summarizeDays } from "./account";
export { advance, start } from "./advance";
export {
	type Agreement,
	type AgreementRow,
	agreementRows,
	baselines,
	compareWithPaper,
	meanDay,
} from "./agreement";
export { assumptions } from "./assumptions";
export { burstFunction, dataStream, levels } from "./catalog";
export { mostFactor } from "./control";
export { regions } from "./fleet";
export type { Incident } from "./incidents";
export * as paper from "./paper";
export {
	defaults,
	type Key,
	type Mechanism,
	mechanisms,
	type Parameters,
	parameters,
} from "./parameters";
export { hardDay, presets, type Story } from "./presets";
export type { Series } from "./series";
export {
	type HourRow,
	type Outcome,
	type ReadOut,
	type Snapshot,
	simulate,
	snapshot,
	summarizeHours as hourly,
} from "./snapshot";
export type { State } from "./state";
