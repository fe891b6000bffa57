import { NarrowDrawing, Glyph as Sketch } from "./drawing";
import { opening, openingNeeds, openingRun } from "./run";

/** The opening of the model, drawn by the server from a run: for prose, print and pages without script. */
export default function Still() {
	return <NarrowDrawing state={openingRun()} />;
}

/** The same without words, for a card. */
export function Glyph() {
	return <Sketch state={openingRun()} />;
}

export const isNarrow = true;

export const caption = `${opening.watch} Four hours into a run of the model with a mean of 10 servers and a deviation of 3, a risk of 1%: textbook values, not Meta’s.`;

export const given = () => ({ needs: openingNeeds() });

export { assumptions } from "../model";
