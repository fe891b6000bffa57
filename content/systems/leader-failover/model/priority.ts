import {
	levelOf,
	naiveTierOf,
	numberOf,
	type Tier,
	tierOf,
	tierOfLevel,
	tiersAscending,
	type Version,
} from "@/content/systems/tier-migration/model/tokens";
import { hasMechanism } from "./cluster";
import type { Node, SessionToken, State } from "./state";

/** The lowest tier that may use the reserved slots. */
const lowestReservedTier: Tier = "P60";

/** Returns whether a tier may use the reserved slots. */
export function isReservedFor(tier: Tier): boolean {
	return numberOf(tier) >= numberOf(lowestReservedTier);
}

/** Returns a session's tier as a node reads it from the token. Writes a token first if the session has none. */
export function readTier(state: State, node: Node, session: number): Tier {
	const { tokens } = state.callers;
	const { counts } = state.record;
	const token = tokens.get(session) ?? writeToken(node.version, session);
	tokens.set(session, token);
	if (token.writtenBy !== node.version) counts.crossed++;
	const tier = hasMechanism(state, "token normalization")
		? tierOf(token.number)
		: naiveTierOf(token.number, node.version);
	if (tier !== token.meant) counts.misread++;
	return tier ?? "P5";
}

/**
 * Returns a session's token: a level from 0 to 3 in the old version, a tier's number in the new one. Sessions take
 * turns at the seven tiers.
 */
function writeToken(version: Version, session: number): SessionToken {
	const tier = tiersAscending[session % tiersAscending.length]?.name ?? "P5";
	if (version === "new") return { number: numberOf(tier), writtenBy: version, meant: tier };
	const level = levelOf(tier);
	return { number: level, writtenBy: version, meant: tierOfLevel(level) ?? tier };
}
