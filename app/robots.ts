import type { MetadataRoute } from "next";
import { feeds, toAbsoluteUrl } from "@/lib/site/routes";

export default function robots(): MetadataRoute.Robots {
	return {
		rules: { userAgent: "*", allow: "/" },
		// Atom and RSS count as sitemaps for search engines.
		sitemap: ["/sitemap.xml", ...feeds.map(({ path }) => path).filter((path) => path.endsWith(".xml"))].map(
			toAbsoluteUrl,
		),
	};
}
