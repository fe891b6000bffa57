import { tierFills } from "@/components/system/tier-colors";

/** Colors by tier; provisioned requests in ink. */
export const fills = [...tierFills, "fill-ink"];
