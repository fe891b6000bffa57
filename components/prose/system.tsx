import { loadView } from "@/components/system/registry";
import { getRunPath, toQuery } from "@/components/system/run-link";
import type { ProseProps } from "@/lib/content/prose/components";
import { getPage } from "@/lib/content/read/query";
import type { LocalWords } from "@/lib/words/languages";
import { Figure } from "./figure";
import { requireNames } from "./require-names";
import { parseState } from "./run";

/**
 * Renders a moment of a model, with a link to its page. With script, the figure runs within the text
 * (components/enhance/live-figures.ts), from the start of its story.
 *
 * @throws RangeError for a story, a dial or a value that the system does not have
 */
export async function System({ words: { prose }, ...props }: ProseProps["System"] & { words: LocalWords }) {
	const { name, caption, dials = "" } = props;
	const view = await loadView(name);
	requireNames("System", props, view);
	const system = getPage("systems", name);
	const { at, ...state } = parseState(props);
	const query = toQuery({ ...state, at });
	const words = (
		<>
			{caption ?? view.caption} {system && <a href={getRunPath(name, state)}>{prose.runIt}</a>}
		</>
	);
	return (
		<Figure caption={words} isWide={view.isWide} live={system && dials.replaceAll(" ", "")}>
			{query ? <view.Moment query={query} /> : <view.Still />}
		</Figure>
	);
}
