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
 * Where the migration stands. Before it, everyone writes and queues by four levels. In phase one the new version queues
 * by seven tiers and tries the rules in the shadow, but still writes levels. In phase two it goes by the rules and
 * writes tiers. Reading doesn't depend on the phase, which is why a phase can be left at any moment.
 */
export const phases = ["before", "one: read both, write old", "two: write new"] as const;

export type Phase = (typeof phases)[number];

/** The request types by the level that each stands for. */
const levels: readonly string[] = requestTypes;

/** What a gateway makes of a request that has no token yet. */
export interface Written {
	/** The number it puts into the session token, and the tier that it means by it. */
	token: number;
	meant: Tier;
	/** The rules' decision, where the version looks at them; in phase one in the shadow. */
	decision: Decision | undefined;
	/** Whether the decision counted. */
	byRules: boolean;
}

/**
 * Writes a new session token. The words of the request must be known.
 *
 * @throws RangeError for an unknown request type
 */
export function write(request: Request, version: Version, phase: Phase): Written {
	const decision = version === "new" && phase !== "before" ? decide(request) : undefined;
	if (decision && "tier" in decision && phase === "two: write new")
		return { token: numberOf(decision.tier), meant: decision.tier, decision, byRules: true };

	const meant = tierOfLevel(levels.indexOf(request.requestType));
	if (meant === undefined) throw new RangeError(`Unknown request type “${request.requestType}”.`);
	return { token: levelOf(meant), meant, decision, byRules: false };
}

/** What a reader takes a token for, and the queue it puts the request in, 0 for the lowest. */
export interface Reading {
	tier: Tier;
	lane: number;
	lanes: number;
}

/**
 * Reads a token: its tier, which travels on with the request, and this version's own queue for it.
 *
 * @param normalizing false for a reader that knows only its own version's numbers
 * @returns undefined for what isn't a token; such a request is refused
 */
export function read(token: number, version: Version, phase: Phase, normalizing = true): Reading | undefined {
	const tier = normalizing ? tierOf(token) : naiveTierOf(token, version);
	if (tier === undefined) return undefined;
	if (version === "old" || phase === "before")
		return { tier, lane: levelOf(tier), lanes: legacyTiers.length };
	return { tier, lane: tiersAscending.findIndex(({ name }) => name === tier), lanes: tiersAscending.length };
}

/** What becomes of a token when it is passed on: kept, or written again as the party's own version would write it. */
export const handOns = ["kept as it is", "written again"] as const;

export type HandOn = (typeof handOns)[number];

/** Passes a token on. */
export function passOn(token: number, version: Version, phase: Phase, handOn: HandOn): number {
	if (handOn === "kept as it is") return token;
	const rewritten = version === "new" && phase === "two: write new" ? normalize(token) : toLegacy(token);
	return rewritten ?? token;
}

/** What every party would make of one request, side by side. */
export interface Inspection {
	writer: Version;
	written: Written;
	readings: { reader: Version; reading: Reading | undefined; agrees: boolean }[];
}

/** Sends a request past both versions of every party. Its words must be known. */
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
