import { stillView } from "@/components/system/views";
import type { ProseProps } from "@/lib/content/prose";
import { page } from "@/lib/content/query";
import { pathOf } from "@/lib/site/routes";

/** Where the caption stands: below the drawing, or beside one that is as narrow as a phone. */
const below = { figure: "", drawing: "", caption: "border-t" };
const beside = {
	figure: "md:flex",
	drawing: "mx-auto max-w-lg md:shrink-0 md:basis-96",
	caption: "max-md:border-t md:border-l",
};

/** A model as it opens, drawn by the server, with the way to the page where it runs. */
export async function System({ name }: ProseProps["System"]) {
	const { default: Still, caption, isNarrow } = await stillView(name);
	const system = page("systems", name);
	const place = isNarrow ? beside : below;
	return (
		<figure className={`overflow-hidden rounded-xl border border-rule bg-raised ${place.figure}`}>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
			<div tabIndex={0} className={`overflow-x-auto p-4 ${place.drawing}`}>
				<Still />
			</div>
			<figcaption className={`border-rule px-4 py-3 text-small leading-normal text-muted ${place.caption}`}>
				{caption} {system && <a href={pathOf(system)}>Run it</a>}
			</figcaption>
		</figure>
	);
}
