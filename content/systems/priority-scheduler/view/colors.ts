import { tierFills } from "@/components/system/drawing/tier-colors";

/** Colors by tier. Provisioned requests are in ink. */
export const fills = [...tierFills, "fill-ink"];
