import { tierFills } from "../parts/tier-colours";

/** Colors by tier; provisioned requests in ink. */
export const fills = [...tierFills, "fill-ink"];
