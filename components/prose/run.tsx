import { closest } from "fastest-levenshtein";
import type { ReactNode } from "react";
import { loadView } from "@/components/system/registry";
import { RunLink } from "@/components/system/run-link";
import type { ProseProps } from "@/lib/content/prose/components";
import type { Parameter } from "@/lib/simulation/parameters";

/**
 * Renders a link within a sentence that runs something in a system's figure.
 *
 * @throws RangeError for an unknown scenario, dial, or value, with the allowed ones and the nearest
 */
export async function Run({
	system,
	story,
	set,
	at,
	children,
}: ProseProps["Run"] & { children?: ReactNode }) {
	const { stories, dials } = await loadView(system);
	if (story !== undefined && !stories.includes(story)) throw unknown("story", story, stories);
	return (
		<RunLink
			system={system}
			story={story}
			set={set === undefined ? {} : readValues(set, dials)}
			at={at === undefined ? undefined : Number(at)}
		>
			{children}
		</RunLink>
	);
}

/** Parses "load=1500, depth=3" into dial values. */
function readValues(text: string, dials: readonly Parameter<string>[]): Record<string, number> {
	return Object.fromEntries(
		text.split(",").map((pair) => {
			const [key = "", value = ""] = pair.split("=").map((part) => part.trim());
			const dial = dials.find((one) => one.key === key);
			if (!dial)
				throw unknown(
					"dial",
					key,
					dials.map((one) => one.key),
				);
			const number = value === "" ? Number.NaN : Number(value);
			if (!(number >= dial.min && number <= dial.max))
				throw new RangeError(
					`<Run>: ${key} is "${value}"; allowed are numbers from ${dial.min} to ${dial.max}.`,
				);
			return [key, number];
		}),
	);
}

function unknown(what: string, name: string, names: readonly string[]): RangeError {
	const nearest = names.length > 0 ? ` Did you mean "${closest(name, [...names])}"?` : "";
	return new RangeError(
		`<Run>: there is no ${what} "${name}". Allowed are "${names.join('", "')}".${nearest}`,
	);
}
