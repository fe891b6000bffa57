import { NarrowDrawing, Glyph as Sketch } from "./drawing";
import { opening, openingRun } from "./run";

/** The opening of the model, drawn by the server from a run: for prose, print and pages without script. */
export default function Still() {
	return <NarrowDrawing state={openingRun()} />;
}

/** The same without words, for a card. */
export function Glyph() {
	return <Sketch state={openingRun()} />;
}

export const isNarrow = true;

export const caption = `${opening.watch} Six seconds into a run; weights, load and limits are examples, not Amazon’s.`;

export { assumptions } from "../model";
