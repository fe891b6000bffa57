import { stillView } from "@/components/system/views";
import type { ProseProps } from "@/lib/content/prose";
import { page } from "@/lib/content/query";
import { pathOf } from "@/lib/site/routes";

/** A model as it opens, drawn by the server, with the way to the page where it runs. */
export async function System({ name }: ProseProps["System"]) {
	const { default: Still, caption } = await stillView(name);
	const system = page("systems", name);
	return (
		<figure className="overflow-hidden rounded-xl border border-rule bg-raised">
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
			<div tabIndex={0} className="overflow-x-auto p-4">
				<Still />
			</div>
			<figcaption className="border-t border-rule px-4 py-3 text-small leading-normal text-muted">
				{caption} {system && <a href={pathOf(system)}>Run it</a>}
			</figcaption>
		</figure>
	);
}
