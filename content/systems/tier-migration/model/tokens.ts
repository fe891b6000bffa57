import { tiers } from "@/content/systems/priority-scheduler/model/tiers";

/** A tier's name, P5 to P100. */
export type Tier = (typeof tiers)[number]["name"];

/** The seven tiers, lowest first. */
export const tiersAscending = [...tiers].reverse();

/** The four legacy levels, lowest first: 0 to 3. Each stands for one of the tiers; three tiers are new. */
export const legacyTiers = ["P10", "P40", "P60", "P100"] as const satisfies readonly Tier[];

/** The largest number that a session token carries. */
export const largestToken = 150;

/** Whether a number may stand in a session token at all: a whole one, 0 to 150. Anything else is refused. */
export function isToken(value: number): boolean {
	return Number.isInteger(value) && value >= 0 && value <= largestToken;
}

/**
 * The tier that a token's number means, whoever wrote it. 0 to 3 are the legacy levels. From 4 on a number belongs to
 * the highest tier that isn't above it, and those below P5 to P5, so that every number has one meaning.
 *
 * @returns undefined for what isn't a token
 */
export function tierOf(value: number): Tier | undefined {
	if (!isToken(value)) return undefined;
	return legacyTiers[value] ?? tiers.find(({ number }) => number <= value)?.name ?? "P5";
}

/** The number of the tier that a token means: how the new version writes it. Undefined for what isn't a token. */
export function normalize(value: number): number | undefined {
	const tier = tierOf(value);
	return tier && numberOf(tier);
}

/** The legacy level, 0 to 3, that a token is nearest to: the highest whose tier isn't above it. */
export function toLegacy(value: number): number | undefined {
	const tier = tierOf(value);
	return tier && levelOf(tier);
}

/** A tier's own number: 5 for P5. */
export function numberOf(tier: Tier): number {
	return tiers.find(({ name }) => name === tier)?.number ?? 0;
}

/** The legacy level that a tier falls to: the highest whose tier isn't above it, and 0 for what is below all. */
export function levelOf(tier: Tier): number {
	const below = legacyTiers.filter((legacy) => numberOf(legacy) <= numberOf(tier));
	return Math.max(0, below.length - 1);
}

/** The tier that a legacy level stands for. */
export function tierOfLevel(level: number): Tier | undefined {
	return legacyTiers[level];
}

/**
 * What a reader takes a token for that knows only its own version's numbers: the old one takes anything above its
 * levels for the highest, the new one takes the levels for very low tiers. Shown to see what the normalizer prevents.
 */
export function naiveTierOf(value: number, reader: Version): Tier | undefined {
	if (!isToken(value)) return undefined;
	if (reader === "old") return legacyTiers[Math.min(value, legacyTiers.length - 1)];
	return tiers.find(({ number }) => number <= value)?.name ?? "P5";
}

/** The software before the migration and after it. */
export const versions = ["old", "new"] as const;

export type Version = (typeof versions)[number];
