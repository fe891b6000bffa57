import { Script } from "@/components/enhance/script";
import { Json } from "@/components/page/json";
import { getViewFile } from "@/lib/content/schema/paths";
import { Live } from "./live";
import { loadView } from "./registry";

/** Renders a system's interactive figure with its program, its data, and the message shown if the program fails. */
export async function LiveSystem({ slug, isEmbedded = false }: { slug: string; isEmbedded?: boolean }) {
	const { prepare } = await loadView(slug);
	const initial = { ...(await prepare()), ...(isEmbedded && { isEmbedded }) };
	return (
		<>
			<div data-island={getViewFile(slug)} data-start="">
				<Live name={slug} {...initial} />
			</div>
			<p data-load-failed="" role="alert" hidden className="mt-3 text-small" suppressHydrationWarning>
				The program of this figure could not be loaded.{" "}
				<button type="button" className="min-h-6 font-semibold underline">
					Try again
				</button>
			</p>
			<Script program="load-on-interaction" />
			{Object.keys(initial).length > 0 && <Json data-handed="" of={initial} />}
		</>
	);
}
