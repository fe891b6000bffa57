/** Compares a simulated day of 12 regions and 1,000 functions with one pass over as many numbers. */
export { measure } from "@/content/systems/xfaas/model/bench";
