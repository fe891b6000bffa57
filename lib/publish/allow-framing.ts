import { embedPath } from "@/lib/content/schema/paths";
import { embedding } from "@/lib/serve/headers";
import type { Site } from "./site";

/** Allows any site to frame the embeddable figures, but no other page. */
export function allowFraming({ pages, headers }: Pick<Site, "pages" | "headers">): void {
	for (const { path } of pages)
		if (path.startsWith(embedPath(""))) headers[path] = { ...headers[path], ...embedding };
}
