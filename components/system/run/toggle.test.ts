import { expect, test } from "vitest";
import { toggle } from "./toggle";

const sides = [
	{ value: 0, label: "Turn it off", scenario: "Off" },
	{ value: 1, label: "Turn it on", scenario: "On" },
] as const;

/** Returns the action at a value of the dial, with the values that the action sets. */
function toggleAt(value: number, scenario: string | undefined) {
	const set: [string, number][] = [];
	const handle = {
		run: { now: 0, parameters: { valve: value } },
		turn: (key: "valve", value: number) => set.push([key, value]),
	};
	return { action: toggle("valve", sides, handle, scenario), set };
}

test("within its two scenarios, it runs the one with the other value", () => {
	expect(toggleAt(0, "Off").action).toEqual({ label: "Turn it on", scenario: "On" });
	expect(toggleAt(1, "On").action).toEqual({ label: "Turn it off", scenario: "Off" });
	// A visitor has turned the dial.
	expect(toggleAt(1, "Off").action).toEqual({ label: "Turn it off", scenario: "Off" });
});

test.each(["Another", undefined])("in the scenario %s, it sets the dial", (scenario) => {
	const { action, set } = toggleAt(0, scenario);
	if (!("perform" in action)) throw new Error("The action runs a scenario.");
	action.perform();
	expect([action.label, set]).toEqual(["Turn it on", [["valve", 1]]]);
});
