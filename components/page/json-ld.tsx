import { buildGraph } from "@/lib/site/jsonld";
import { findRoute } from "@/lib/site/routes";
import { Json } from "./json";

/** What the page at a path says of itself to machines; nothing where no list knows the page. */
export function JsonLd({ path }: { path: string }) {
	const shown = findRoute(path);
	if (!shown || shown.unlisted) return null;
	return <Json type="application/ld+json" of={buildGraph(shown)} />;
}
