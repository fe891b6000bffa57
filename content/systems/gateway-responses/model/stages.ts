import { anchor, type Certificate, changeChain, rules, today, validateChain, validChain } from "./chain";
import type { ResponseType } from "./responses";

/** What can be wrong with a request at a stage. */
export interface Fault {
	/** A few words for the drawing. */
	name: string;
	type: ResponseType;
	/** Why, in at most 100 characters. */
	rule: string;
	/** The client's certificates, if they are what is wrong. */
	chain?: readonly Certificate[];
}

export interface Stage {
	key:
		| "certificate"
		| "firewall"
		| "policy"
		| "route"
		| "authorizer"
		| "resource"
		| "plan"
		| "content"
		| "integration";
	name: string;
	/** What it checks, in a few words for the drawing. */
	check: string;
	faults: readonly Fault[];
}

const denied = (name: string, chain: readonly Certificate[]): Fault => {
	// Revocation is not checked, as the developer guide says.
	const broken = validateChain(anchor, chain, today, false);
	const rule = broken
		? `RFC 5280, ${broken}, requires that ${rules[broken]}`
		: "passes: revocation is not checked";
	return { name, type: "ACCESS_DENIED", rule, chain };
};

/** The stages of a request in their order, and what each can find. */
export const stages: readonly Stage[] = [
	{
		key: "certificate",
		name: "Certificate",
		check: "valid, from a trusted issuer?",
		faults: [
			denied("expired", changeChain(2, { validUntil: 99 })),
			denied("unknown issuer", changeChain(0, { issuer: "Somebody" })),
			denied("bad signature", changeChain(2, { signedWith: "another" })),
			denied("issuer is no CA", changeChain(1, { isCa: false })),
			denied("path too long", changeChain(0, { pathLength: 0 })),
			denied("issuer may not sign", changeChain(1, { maySign: false })),
			denied("revoked", changeChain(2, { isRevoked: true })),
		],
	},
	{
		key: "firewall",
		name: "Firewall",
		check: "blocked by a firewall rule?",
		faults: [
			{
				name: "blocked by WAF",
				type: "WAF_FILTERED",
				rule: "a WAF rule blocks it, before any policy is read",
			},
		],
	},
	{
		key: "policy",
		name: "Policy",
		check: "allowed account or IP address?",
		faults: [
			{
				name: "explicit deny",
				type: "ACCESS_DENIED",
				rule: "the resource policy denies this caller explicitly",
			},
		],
	},
	{
		key: "route",
		name: "Path",
		check: "one of the API’s paths?",
		faults: [
			{
				name: "no such path",
				type: "MISSING_AUTHENTICATION_TOKEN",
				rule: "no method has this path, which counts as a missing token",
			},
		],
	},
	{
		key: "authorizer",
		name: "Authorizer",
		check: "caller’s token or signature",
		faults: [
			{
				name: "no AWS token",
				type: "MISSING_AUTHENTICATION_TOKEN",
				rule: "the method requires an AWS token, and there is none",
			},
			{
				name: "wrong signature",
				type: "INVALID_SIGNATURE",
				rule: "the AWS signature does not match the request",
			},
			{ name: "token expired", type: "EXPIRED_TOKEN", rule: "the AWS token has expired" },
			{ name: "unknown caller", type: "UNAUTHORIZED", rule: "the authorizer does not recognize the caller" },
			{
				name: "caller denied",
				type: "ACCESS_DENIED",
				rule: "the authorizer knows the caller and denies access",
			},
			{ name: "authorizer fails", type: "AUTHORIZER_FAILURE", rule: "the authorizer ran and failed" },
			{
				name: "unreachable",
				type: "AUTHORIZER_CONFIGURATION_ERROR",
				rule: "the gateway cannot connect to the authorizer",
			},
		],
	},
	{
		key: "resource",
		name: "Resource",
		check: "found after authorization?",
		faults: [
			{
				name: "not found",
				type: "RESOURCE_NOT_FOUND",
				rule: "authorized, but there is no such resource",
			},
		],
	},
	{
		key: "plan",
		name: "Usage plan",
		check: "API key, its rate and quota",
		faults: [
			{
				name: "invalid API key",
				type: "INVALID_API_KEY",
				rule: "the method requires an API key, and accepts another",
			},
			{ name: "over the rate", type: "THROTTLED", rule: "the token bucket is empty" },
			{ name: "quota used up", type: "QUOTA_EXCEEDED", rule: "the usage plan’s quota is used up" },
		],
	},
	{
		key: "content",
		name: "Content",
		check: "size, parameters and body",
		faults: [
			{
				name: "too large",
				type: "REQUEST_TOO_LARGE",
				rule: "the request is larger than the gateway accepts",
			},
			{
				name: "bad parameter",
				type: "BAD_REQUEST_PARAMETERS",
				rule: "a parameter fails the method’s request validator",
			},
			{ name: "bad body", type: "BAD_REQUEST_BODY", rule: "the body fails the method’s request validator" },
			{
				name: "media type",
				type: "UNSUPPORTED_MEDIA_TYPE",
				rule: "no template for this media type, and no passthrough",
			},
		],
	},
	{
		key: "integration",
		name: "Backend",
		check: "does it answer in time?",
		faults: [
			{
				name: "bad address",
				type: "API_CONFIGURATION_ERROR",
				rule: "the API is configured with an invalid backend",
			},
			{ name: "fails", type: "INTEGRATION_FAILURE", rule: "the call to the backend fails" },
			{ name: "too slow", type: "INTEGRATION_TIMEOUT", rule: "the backend does not answer in time" },
		],
	},
];

/** Returns whether a stage stops a request with this fault. A certificate that breaks no rule that is checked passes. */
export const stops = ({ chain }: Fault): boolean =>
	chain === undefined || validateChain(anchor, chain, today, false) !== undefined;

/** Returns whether a client's certificates are valid if revocation is checked, too. */
export const isStrictlyValid = (chain: readonly Certificate[] = validChain): boolean =>
	validateChain(anchor, chain, today, true) === undefined;
