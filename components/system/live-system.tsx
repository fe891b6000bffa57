import { Script } from "@/components/enhance/script";
import { Json } from "@/components/page/json";
import { getPage } from "@/lib/content/read/query";
import { getSiteWords, wordsOf } from "@/lib/content/read/words";
import { getViewFile } from "@/lib/content/schema/paths";
import { Live } from "./live";
import { loadView } from "./registry";

/** Renders a system's interactive figure with its program, its data, and the message shown if the program fails. */
export async function LiveSystem({ slug, isEmbedded = false }: { slug: string; isEmbedded?: boolean }) {
	const { prepare } = await loadView(slug);
	const system = getPage("systems", slug);
	const siteWords = getSiteWords();
	const { figure: words, prose } = system ? wordsOf(system) : siteWords;
	const initial = { ...(await prepare()), ...(isEmbedded && { isEmbedded }) };
	// The figure's program contains the words in the language of the site.
	const handed = { ...initial, ...(words !== siteWords.figure && { words }) };
	return (
		<>
			<div data-island={getViewFile(slug)} data-start="">
				<Live name={slug} {...initial} words={words} />
			</div>
			<p data-load-failed="" role="alert" hidden className="mt-3 text-small" suppressHydrationWarning>
				{prose.figureFailed}{" "}
				<button type="button" className="min-h-6 font-semibold underline">
					{prose.tryAgain}
				</button>
			</p>
			<Script program="load-on-interaction" />
			{Object.keys(handed).length > 0 && <Json data-handed="" of={handed} />}
		</>
	);
}
