import { loadView } from "@/components/system/registry";
import type { ProseProps } from "@/lib/content/prose/components";
import { getPage } from "@/lib/content/read/query";
import { pathOf } from "@/lib/site/routes";
import { Figure } from "./figure";

/** Renders the initial state of a model, with a link to the page where it runs. */
export async function System({ name }: ProseProps["System"]) {
	const { Still, caption, isWide } = await loadView(name);
	const system = getPage("systems", name);
	const words = (
		<>
			{caption} {system && <a href={pathOf(system)}>Run it</a>}
		</>
	);
	return (
		<Figure caption={words} isWide={isWide}>
			<Still />
		</Figure>
	);
}
