import type { MainAction, Run, RunControls } from "@/components/system/view";

/** One of two values of a dial: the scenario that shows it, and a label for going there. */
interface Side {
	value: number;
	label: string;
	scenario: string;
}

/**
 * Returns the action that goes to the other of two values of a dial. Within the two scenarios it runs the other one,
 * so that the description fits. Elsewhere it sets the dial, and the scenario stays.
 *
 * @param sides the usual value, and the other
 */
export function toggle<State extends Run<Key>, Key extends string>(
	key: Key,
	[usual, other]: readonly [Side, Side],
	{ run, turn }: Pick<RunControls<State, Key>, "run" | "turn">,
	scenario: string | undefined,
): MainAction {
	const { value, label, scenario: target } = run.parameters[key] === usual.value ? other : usual;
	const isOfPair = scenario === usual.scenario || scenario === other.scenario;
	return isOfPair ? { label, scenario: target } : { label, perform: () => turn(key, value) };
}
