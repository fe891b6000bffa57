import { type Tier, tiers } from "@/lib/systems/tier-migration";
import { tierFills } from "../parts/tier-colours";

/** The fill of a tier, by its name. */
export function fillOf(tier: Tier): string {
	return tierFills[tiers.findIndex(({ name }) => name === tier)] ?? "fill-ink";
}
