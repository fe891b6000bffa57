import type { WorldReading } from "../model";

/** Returns the fill of an arrangement. */
export function fillOf(arrangement: WorldReading["name"]): string {
	if (arrangement === "apart") return "fill-tier-1";
	return arrangement === "pooled" ? "fill-tier-5" : "fill-tier-6";
}
