import { NarrowDrawing, Glyph as Sketch } from "./drawing";
import { stillRun } from "./run";

/** The whole story of a leader's death, drawn by the server from a run: for prose, print and pages without script. */
export default function Still() {
	return <NarrowDrawing state={stillRun()} />;
}

/** The same without words, small, for a card. */
export function Glyph() {
	return <Sketch state={stillRun()} />;
}

export { Scenarios as Results } from "./scenarios";

export const isNarrow = true;

export const caption =
	"The leader dies at 5 s in a run of the model, with a lease of 6 s. Until a follower has seen the lock unchanged for that long, no request is accepted and callers get errors; then the next term begins. Lease, load and delays are examples, not Amazon’s.";

export { assumptions } from "../model";
