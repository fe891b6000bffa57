import { tierFills } from "@/components/system/tier-colors";
import { type Tier, tiers } from "../model";

/** The fill of a tier, by its name. */
export function fillOf(tier: Tier): string {
	return tierFills[tiers.findIndex(({ name }) => name === tier)] ?? "fill-ink";
}
