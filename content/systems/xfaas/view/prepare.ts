import { SEED } from "@/components/system/view";
import { type Account, summarizeDays } from "../model";
import { incidentsOf, settingsOf, type Values } from "./day";

/** Runs the model with a setting, and returns the account of its day. */
export const prepare = (values: Values): Account =>
	summarizeDays(settingsOf(values), SEED, incidentsOf(values));
