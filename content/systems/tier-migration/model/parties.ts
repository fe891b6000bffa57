import { type Decision, decide, type Request, requestTypes } from "./rules";
import {
	legacyTiers,
	levelOf,
	naiveTierOf,
	normalize,
	numberOf,
	type Tier,
	tierOf,
	tierOfLevel,
	tiersAscending,
	toLegacy,
	type Version,
	versions,
} from "./tokens";

/**
 * Phases of the migration. Before it, all parties write and queue by four levels. In phase one, the new version
 * queues by seven tiers and evaluates the rules in shadow mode, but still writes levels. In phase two, it uses the
 * rules and writes tiers. Reading does not depend on the phase, so a rollback is possible at any time.
 */
export const phases = ["before", "one: read both, write old", "two: write new"] as const;

export type Phase = (typeof phases)[number];

/** Request types in the order of their levels. */
const levels: readonly string[] = requestTypes;

/** A gateway's result for a request without a token. */
export interface WriteResult {
	/** The number in the session token, and the intended tier. */
	token: number;
	meant: Tier;
	/** The rules' decision if the version evaluates them; in phase one in shadow mode. */
	decision: Decision | undefined;
	/** Whether the decision was used. */
	byRules: boolean;
}

/**
 * Writes a new session token. The request's values must be known.
 *
 * @throws RangeError for an unknown request type
 */
export function write(request: Request, version: Version, phase: Phase): WriteResult {
	const decision = version === "new" && phase !== "before" ? decide(request) : undefined;
	if (decision && "tier" in decision && phase === "two: write new")
		return { token: numberOf(decision.tier), meant: decision.tier, decision, byRules: true };

	const meant = tierOfLevel(levels.indexOf(request.requestType));
	if (meant === undefined) throw new RangeError(`Unknown request type “${request.requestType}”.`);
	return { token: levelOf(meant), meant, decision, byRules: false };
}

/** The tier that a reader reads from a token, and the request's queue, 0 for the lowest. */
export interface Reading {
	tier: Tier;
	lane: number;
	lanes: number;
}

/**
 * Reads a token: its tier, which travels with the request, and this version's queue for it.
 *
 * @param normalizing false for a reader that knows only its own version's numbers
 * @returns undefined for an invalid token; such a request is refused
 */
export function read(token: number, version: Version, phase: Phase, normalizing = true): Reading | undefined {
	const tier = normalizing ? tierOf(token) : naiveTierOf(token, version);
	if (tier === undefined) return undefined;
	if (version === "old" || phase === "before")
		return { tier, lane: levelOf(tier), lanes: legacyTiers.length };
	return { tier, lane: tiersAscending.findIndex(({ name }) => name === tier), lanes: tiersAscending.length };
}

/** Ways to pass a token on: unchanged, or rewritten in the party's own version. */
export const handOffModes = ["kept as it is", "written again"] as const;

export type HandOn = (typeof handOffModes)[number];

/** Passes a token on. */
export function passToken(token: number, version: Version, phase: Phase, handOn: HandOn): number {
	if (handOn === "kept as it is") return token;
	const rewritten = version === "new" && phase === "two: write new" ? normalize(token) : toLegacy(token);
	return rewritten ?? token;
}

/** The results of every party for one request. */
export interface Inspection {
	writer: Version;
	written: WriteResult;
	readings: { reader: Version; reading: Reading | undefined; agrees: boolean }[];
}

/** Runs a request through both versions of every party. Its values must be known. */
export function inspect(request: Request, phase: Phase, normalizing = true): Inspection[] {
	return versions.map((writer) => {
		const written = write(request, writer, phase);
		const readings = versions.map((reader) => {
			const reading = read(written.token, reader, phase, normalizing);
			return { reader, reading, agrees: reading?.tier === written.meant };
		});
		return { writer, written, readings };
	});
}
