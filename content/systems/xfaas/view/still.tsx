import { Drawing, Glyph as Sketch } from "./drawing";
import { openingAccount } from "./opening";
import { FIRST_LOOK, opening } from "./run";

/** The opening of the model, drawn by the server from a run: for prose, print and pages without script. */
export default function Still() {
	return <Drawing account={openingAccount()} at={FIRST_LOOK} events={[]} isCalm />;
}

/** The same without words, for a card. */
export function Glyph() {
	return <Sketch account={openingAccount()} />;
}

export const caption = `${opening.watch} A day of the model, twelve regions and a thousand functions, after the paper’s text; its broad pale curves are the paper’s Fig. 2. What the paper leaves open is assumed, not Meta’s.`;

export const given = () => ({ first: openingAccount() });

export { assumptions } from "../model";
