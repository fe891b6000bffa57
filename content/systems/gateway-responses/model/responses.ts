/**
 * The gateway response types and their default status codes, from the Amazon API Gateway Developer Guide, "Gateway
 * response types for API Gateway".
 */
export const defaultStatus = {
	ACCESS_DENIED: 403,
	API_CONFIGURATION_ERROR: 500,
	AUTHORIZER_CONFIGURATION_ERROR: 500,
	AUTHORIZER_FAILURE: 500,
	BAD_REQUEST_BODY: 400,
	BAD_REQUEST_PARAMETERS: 400,
	EXPIRED_TOKEN: 403,
	INTEGRATION_FAILURE: 504,
	INTEGRATION_TIMEOUT: 504,
	INVALID_API_KEY: 403,
	INVALID_SIGNATURE: 403,
	MISSING_AUTHENTICATION_TOKEN: 403,
	QUOTA_EXCEEDED: 429,
	REQUEST_TOO_LARGE: 413,
	RESOURCE_NOT_FOUND: 404,
	THROTTLED: 429,
	UNAUTHORIZED: 401,
	UNSUPPORTED_MEDIA_TYPE: 415,
	WAF_FILTERED: 403,
} as const;

export type ResponseType = keyof typeof defaultStatus;

/** Types without a default status: they stand for all others of their class that are not customized. */
export const fallbacks = ["DEFAULT_4XX", "DEFAULT_5XX"] as const;
export type Fallback = (typeof fallbacks)[number];

/** Status codes that an API's owner has set, by type. */
export type Customization = Readonly<Partial<Record<ResponseType | Fallback, number>>>;

/** Returns the type that stands for a type that is not customized. */
export const fallbackOf = (type: ResponseType): Fallback =>
	defaultStatus[type] < 500 ? "DEFAULT_4XX" : "DEFAULT_5XX";

/** Returns the status of a response: its own if it is customized, else its fallback's, else its default. */
export const getStatus = (type: ResponseType, customization: Customization): number =>
	customization[type] ?? customization[fallbackOf(type)] ?? defaultStatus[type];

/** Returns the types that have a status by default, in alphabetical order. */
export const listTypes = (status: number): ResponseType[] =>
	(Object.keys(defaultStatus) as ResponseType[]).filter((type) => defaultStatus[type] === status);
