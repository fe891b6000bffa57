import type { ReactNode } from "react";
import { loadView } from "@/components/system/registry";
import { RunLink } from "@/components/system/run-link";
import type { ProseProps } from "@/lib/content/prose/components";
import { parsePairs } from "@/lib/content/prose/system-names";
import { requireNames } from "./require-names";

/**
 * Renders a link within a sentence that runs something in a system's figure.
 *
 * @throws RangeError for an unknown scenario, dial, or value, with the allowed ones and the nearest
 */
export async function Run({ children, ...props }: ProseProps["Run"] & { children?: ReactNode }) {
	requireNames("Run", props, await loadView(props.system));
	return (
		<RunLink {...parseState(props)} system={props.system}>
			{children}
		</RunLink>
	);
}

/** Returns the state that a component's attributes name: a story, values of dials, and a moment. */
export function parseState({ story, set, at }: Pick<ProseProps["Run"], "story" | "set" | "at">) {
	return {
		story,
		set: Object.fromEntries(parsePairs(set).map(([key, value]) => [key, Number(value)])),
		at: at === undefined ? undefined : Number(at),
	};
}
