import { tierFills } from "@/components/system/tier-colors";

/** Colors by tier. Provisioned requests are in ink. */
export const fills = [...tierFills, "fill-ink"];
