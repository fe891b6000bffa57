import { SEED } from "@/components/system/view";
import { computeNeeds, type Needs, type Parameters } from "../model";

/** Returns the servers that a setting needs. Slow, because it simulates days of demand. */
export const prepare = (values: Parameters): Needs => computeNeeds(values, SEED);
