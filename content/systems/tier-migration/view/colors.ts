import { tierFills } from "@/components/system/drawing/tier-colors";
import { type Tier, tiers } from "../model";

/** Returns the fill of a tier. */
export function fillOf(tier: Tier): string {
	return tierFills[tiers.findIndex(({ name }) => name === tier)] ?? "fill-ink";
}
