/** Fills of the seven tiers, best first. A tier has the same color in every model. */
export const tierFills = [
	"fill-tier-1",
	"fill-tier-2",
	"fill-tier-3",
	"fill-tier-4",
	"fill-tier-5",
	"fill-tier-6",
	"fill-tier-7",
] as const;
