import { account } from "../model";
import { incidentsOf, SEED, settingsOf, type Values } from "./run";

// Runs the model off the page's thread: takes a setting, gives the account of its run.
addEventListener("message", ({ data: values }: MessageEvent<Values>) => {
	postMessage(account(settingsOf(values), SEED, incidentsOf(values)));
});
