import type { MetadataRoute } from "next";
import { site } from "@/lib/content/query";
import { routes } from "@/lib/site/routes";

export default function sitemap(): MetadataRoute.Sitemap {
	return routes().map(({ path }) => ({ url: `${site.url}${path === "/" ? "" : path}` }));
}
