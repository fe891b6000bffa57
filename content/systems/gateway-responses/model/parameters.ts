import { createDialHelpers, type Parameter } from "@/lib/simulation/parameters";
import { stages } from "./stages";

/** What the API's owner customizes. The values of the dial `customize` are the positions in this list. */
export const choices = ["nothing", "the type that decides", "DEFAULT_4XX", "DEFAULT_5XX"] as const;

/** Initial settings: a request without a fault, and nothing customized. A stage's value is the position of its fault. */
export const defaults = {
	certificate: 0,
	firewall: 0,
	policy: 0,
	route: 0,
	authorizer: 0,
	resource: 0,
	plan: 0,
	content: 0,
	integration: 0,
	customize: 0,
	status: 400,
};

export type Parameters = typeof defaults;
export type Key = keyof Parameters;

const { dial, choice } = createDialHelpers(defaults);

/** Every dial, in display order. */
export const parameters: readonly Parameter<Key>[] = [
	choice("The API’s owner", "customize", "Customizes", choices),
	dial("The API’s owner", "status", "To status", "", [400, 599]),
	...stages.map(({ key, name, faults }) =>
		choice("The request", key, name, ["fine", ...faults.map((fault) => fault.name)]),
	),
];

/** Assumptions that no source supports, one sentence each. */
export const assumptions: readonly string[] = [
	"Types, default status codes and what they are for are the developer guide’s, as cited. The wording of the rules is this page’s.",
	"The order of stages is documented in part: the firewall comes before resource policies and authorizers, an explicit deny before a Lambda authorizer, and RESOURCE_NOT_FOUND after authorization and before the API key. The rest is assumed.",
	"For a client certificate that is not accepted the guide gives the status, 403, and no type. The model calls it ACCESS_DENIED.",
	"The guide lists fewer checks of certificates than RFC 5280 has. The model applies the rules named here, and leaves out names, policies and other extensions.",
	"One request has every stage. A real API has some of them, and mutual TLS and a private API exclude each other.",
	"A stage takes the same time as any other.",
];
