import { needsOf, type Parameters } from "../model";
import { SEED } from "./run";

// Sizes servers off the page's thread: takes a setting, gives what it needs.
addEventListener("message", ({ data: { setting } }: MessageEvent<{ setting: { values: Parameters } }>) => {
	postMessage(needsOf(setting.values, SEED));
});
