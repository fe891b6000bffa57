import type { MetadataRoute } from "next";
import { getLastModified } from "@/lib/site/facts/last-modified";
import { getRoutes, imagePath, toAbsoluteUrl } from "@/lib/site/routes";

export default function sitemap(): MetadataRoute.Sitemap {
	return getRoutes()
		.filter(({ thin, entry }) => !thin && !(entry?.collection === "posts" && entry.canonical))
		.map((route) => ({
			url: toAbsoluteUrl(route.path),
			lastModified: getLastModified(route),
			images: [toAbsoluteUrl(imagePath(route.path))],
		}));
}
