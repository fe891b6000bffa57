import { buildGraph } from "@/lib/site/formats/jsonld";
import { findRoute } from "@/lib/site/routes";
import { Json } from "./json";

/** Renders the structured data (JSON-LD) of the page at a path, or nothing if no list has the page. */
export function JsonLd({ path }: { path: string }) {
	const shown = findRoute(path);
	if (!shown || shown.unlisted) return null;
	return <Json type="application/ld+json" of={buildGraph(shown)} />;
}
