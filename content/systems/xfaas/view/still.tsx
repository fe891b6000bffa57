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

export const caption = `${opening.watch} One simulated day with twelve regions and a thousand functions, built from the paper’s text. The broad pale lines are the paper’s Fig. 2. Where the paper gives no value, the model assumes one.`;

export const given = () => ({ first: openingAccount() });

export { assumptions } from "../model";
