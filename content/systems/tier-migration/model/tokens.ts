import { tiers } from "@/content/systems/priority-scheduler/model/tiers";

/** A tier's name, P5 to P100. */
export type Tier = (typeof tiers)[number]["name"];

/** The seven tiers, lowest first. */
export const tiersAscending = [...tiers].reverse();

/** The four legacy levels, lowest first: 0 to 3. Each corresponds to one of the tiers; three tiers are new. */
export const legacyTiers = ["P10", "P40", "P60", "P100"] as const satisfies readonly Tier[];

/** The largest number in a session token. */
export const largestToken = 150;

/** Returns whether a number is a valid session token: a whole number from 0 to 150. All others are refused. */
export function isToken(value: number): boolean {
	return Number.isInteger(value) && value >= 0 && value <= largestToken;
}

/**
 * Returns the tier of a token, whichever version wrote it. 0 to 3 are the legacy levels. From 4 on, a number belongs
 * to the highest tier that is not above it, or to P5 if it is below all, so every number has one meaning.
 *
 * @returns undefined for an invalid token
 */
export function tierOf(value: number): Tier | undefined {
	if (!isToken(value)) return undefined;
	return legacyTiers[value] ?? tiers.find(({ number }) => number <= value)?.name ?? "P5";
}

/** Returns the number of a token's tier, as the new version writes it; undefined for an invalid token. */
export function normalize(value: number): number | undefined {
	const tier = tierOf(value);
	return tier && numberOf(tier);
}

/** Returns a token's legacy level, 0 to 3: the highest whose tier is not above it; undefined for an invalid token. */
export function toLegacy(value: number): number | undefined {
	const tier = tierOf(value);
	return tier && levelOf(tier);
}

/** Returns a tier's own number: 5 for P5. */
export function numberOf(tier: Tier): number {
	return tiers.find(({ name }) => name === tier)?.number ?? 0;
}

/** Returns a tier's legacy level: the highest whose tier is not above it, or 0 if it is below all. */
export function levelOf(tier: Tier): number {
	const below = legacyTiers.filter((legacy) => numberOf(legacy) <= numberOf(tier));
	return Math.max(0, below.length - 1);
}

/** Returns the tier of a legacy level. */
export function tierOfLevel(level: number): Tier | undefined {
	return legacyTiers[level];
}

/**
 * Returns the tier that a reader assumes if it knows only its own version's numbers. The old one reads anything above
 * its levels as the highest; the new one reads the levels as very low tiers. Used to show what the normalizer
 * prevents.
 */
export function naiveTierOf(value: number, reader: Version): Tier | undefined {
	if (!isToken(value)) return undefined;
	if (reader === "old") return legacyTiers[Math.min(value, legacyTiers.length - 1)];
	return tiers.find(({ number }) => number <= value)?.name ?? "P5";
}

/** Software versions before and after the migration. */
export const versions = ["old", "new"] as const;

export type Version = (typeof versions)[number];
