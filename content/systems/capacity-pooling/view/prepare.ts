import { SEED } from "@/components/system/view";
import { type Needs, needsOf, type Parameters } from "../model";

/** Returns the servers that a setting needs: sized from days of demand, which takes long. */
export const prepare = (values: Parameters): Needs => needsOf(values, SEED);
