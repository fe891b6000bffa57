import { graphOf } from "@/lib/site/jsonld";
import { findRoute } from "@/lib/site/routes";

/** What the page at a path says of itself to machines; nothing where no list knows the page. */
export function JsonLd({ path }: { path: string }) {
	const shown = findRoute(path);
	if (!shown || shown.unlisted) return null;
	// A "<" could end the element.
	const json = JSON.stringify(graphOf(shown)).replaceAll("<", "\\u003c");
	return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
