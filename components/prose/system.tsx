import { stillView } from "@/components/system/views";
import type { ProseProps } from "@/lib/content/prose";
import { page } from "@/lib/content/query";
import { pathOf } from "@/lib/site/routes";

/** Where a drawing is as narrow as a phone, the caption stands beside it like a label in a museum. */
const beside = { figure: "md:flex md:items-end md:gap-6", drawing: "max-w-lg md:shrink-0 md:basis-96" };

/** A model as it opens, drawn by the server, with the way to the page where it runs. */
export async function System({ name }: ProseProps["System"]) {
	const { default: Still, caption, isNarrow } = await stillView(name);
	const system = page("systems", name);
	const place = isNarrow ? beside : { figure: "", drawing: "" };
	return (
		<figure className={place.figure}>
			<div
				// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
				tabIndex={0}
				className={`overflow-x-auto rounded-xl border border-rule bg-raised p-4 ${place.drawing}`}
			>
				<Still />
			</div>
			<figcaption className="pt-3 text-small leading-normal text-muted">
				{caption} {system && <a href={pathOf(system)}>Run it</a>}
			</figcaption>
		</figure>
	);
}
