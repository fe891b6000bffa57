import { type Account, account, defaults } from "../model";
import { SEED } from "./run";

let first: Account | undefined;

/** The run that the server draws and the page starts from, computed once a process. The browser never runs it. */
export function openingAccount(): Account {
	first ??= account(defaults, SEED);
	return first;
}
