/**
 * A request on its way through an API gateway: stage after stage checks it, the first that finds a fault answers, and
 * the API's owner can change that answer. Types and status codes are those of Amazon API Gateway's documentation.
 */

import type { Preset } from "@/lib/simulation/parameters";
import { choices, type Key, type Parameters } from "./parameters";
import { type Customization, defaultStatus, fallbackOf, getStatus, type ResponseType } from "./responses";
import { type Fault, type Stage, stages, stops } from "./stages";

export { assumptions, defaults, type Key, type Parameters, parameters } from "./parameters";
export { defaultStatus, fallbackOf, listTypes, type ResponseType } from "./responses";
export { type Fault, type Stage, stages, stops } from "./stages";

/** Time that a stage takes, and time until the end of a run, ms. */
export const STAGE_TIME = 400;
export const END = (stages.length + 3) * STAGE_TIME;

/** A run. Times are in ms. */
export interface State {
	now: number;
	parameters: Parameters;
}

export const start = (values: Parameters): State => ({ now: 0, parameters: values });

export function advance(state: State, until: number): void {
	state.now = Math.max(state.now, until);
}

/** Sets the dials of a run. */
export function change(state: State, values: Parameters): void {
	state.parameters = values;
}

/** What decides a request. */
export interface Decision {
	/** Position of the stage that answers, or the number of stages if none does. */
	stage: number;
	/** The fault, its type, and the status; none if the backend answers. */
	fault: Fault | undefined;
	type: ResponseType | undefined;
	status: number;
	/** The status without customization. */
	usual: number;
}

/** Returns the fault of a request at a stage. */
export const getFault = ({ key, faults }: Stage, values: Parameters): Fault | undefined =>
	faults[values[key] - 1];

/** Decides a request: the first stage that stops it answers. */
export function decide(values: Parameters): Decision {
	for (const [index, stage] of stages.entries()) {
		const fault = getFault(stage, values);
		if (!fault || !stops(fault)) continue;
		const { type } = fault;
		return {
			stage: index,
			fault,
			type,
			status: getStatus(type, getCustomization(values, type)),
			usual: defaultStatus[type],
		};
	}
	return { stage: stages.length, fault: undefined, type: undefined, status: 200, usual: 200 };
}

/** Returns what the owner has customized. */
function getCustomization({ customize, status }: Parameters, type: ResponseType): Customization {
	const choice = choices[customize];
	if (choice === "DEFAULT_4XX" || choice === "DEFAULT_5XX") return { [choice]: status };
	return choice === "the type that decides" ? { [type]: status } : {};
}

/** Returns whether the owner's choice changes the answer, and through which type. */
export function describeCustomization(values: Parameters): string | undefined {
	const { type, status, usual } = decide(values);
	if (!type || status === usual) return undefined;
	const through = choices[values.customize] === "the type that decides" ? type : fallbackOf(type);
	return `${usual} by default, changed by ${through}`;
}

/** Returns how many stages a request has passed at the present time. */
export const countPassed = ({ now, parameters }: State): number =>
	Math.min(decide(parameters).stage, Math.floor(now / STAGE_TIME));

/** Returns whether the client has its answer. */
export const isAnswered = ({ now, parameters }: State): boolean =>
	now >= (Math.min(decide(parameters).stage, stages.length - 1) + 1) * STAGE_TIME;

const at = (stage: Stage["key"], fault: string): Partial<Record<Key, number>> => {
	const faults = stages.find(({ key }) => key === stage)?.faults ?? [];
	const position = faults.findIndex(({ name }) => name === fault);
	if (position < 0) throw new RangeError(`The stage ${stage} has no fault "${fault}".`);
	return { [stage]: position + 1 };
};

const scenario = (
	name: string,
	watch: string,
	values: Partial<Record<Key, number>>,
): Preset<Key, { at: number }> => ({ name, watch, parameters: values, script: [] });

/** The scenarios, the initial one first. */
export const presets: readonly Preset<Key, { at: number }>[] = [
	scenario(
		"A typo in the path",
		"A client of an API misspells /orders. The gateway answers 403, “missing authentication token”, so the client looks for a token, not for the typo.",
		at("route", "no such path"),
	),
	scenario(
		"Four reasons for one 403",
		"Press the red stage until it is fine. Another stage answers 403 in its place, because only the first one shows.",
		{
			...at("certificate", "expired"),
			...at("policy", "explicit deny"),
			...at("authorizer", "wrong signature"),
			...at("plan", "invalid API key"),
		},
	),
	scenario(
		"A revoked certificate",
		"The certificate was revoked, and the request gets its 200: the gateway checks signature, dates and names, and no list of revoked certificates. An authorizer has to.",
		at("certificate", "revoked"),
	),
	scenario(
		"A throttled client reads 400",
		"The owner set DEFAULT_4XX to 400. That changes every 4XX, throttling included, and clients that slow down at 429 do not.",
		{ ...at("plan", "over the rate"), customize: choices.indexOf("DEFAULT_4XX"), status: 400 },
	),
	scenario(
		"A request without a fault",
		"It passes all stages, and the backend answers. Press a stage to break it.",
		{},
	),
];
