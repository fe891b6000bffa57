import { NarrowDrawing, Glyph as Sketch } from "./drawing";
import { stillRun } from "./run";

/** The middle of the migration, drawn by the server from a run: for prose, print and pages without script. */
export default function Still() {
	return <NarrowDrawing state={stillRun()} />;
}

/** The same without words, small, for a card. */
export function Glyph() {
	return <Sketch state={stillRun()} />;
}

export const isNarrow = true;

export const caption =
	"The middle of phase two in a run of the model: new gateways write tier numbers, old ones write levels, and readers of both versions read both correctly. Color is the tier that the writer meant; numbers, rules and fleet are examples, not Amazon’s.";

export { assumptions } from "../model";
