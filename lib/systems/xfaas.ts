/**
 * A day of serverless calls over twelve regions, after the published description of XFaaS (SOSP 2023): what is received
 * swings by 4.3, what the workers do by 1.4. Pure and seeded; a step is a minute. This is its public face.
 */

export { type AblationRow, ablation, type Measure, measures } from "./xfaas/ablation";
export { type Account, account, type Samples, sampleMinutes } from "./xfaas/account";
export { advance, start } from "./xfaas/advance";
export { type Agreement, type AgreementRow, agreement, agreementRows, meanDay } from "./xfaas/agreement";
export { assumptions } from "./xfaas/assumptions";
export { burstFunction, dataStream, levels } from "./xfaas/catalogue";
export { mostFactor } from "./xfaas/control";
export { regions } from "./xfaas/fleet";
export type { Incident } from "./xfaas/incidents";
export * as paper from "./xfaas/paper";
export {
	defaults,
	type Key,
	type Mechanism,
	mechanisms,
	type Parameters,
	parameters,
} from "./xfaas/parameters";
export { hardDay, presets, type Story } from "./xfaas/presets";
export type { Series } from "./xfaas/series";
export {
	type HourRow,
	hourly,
	type Outcome,
	type ReadOut,
	type Snapshot,
	simulate,
	snapshot,
} from "./xfaas/snapshot";
export type { State } from "./xfaas/state";
