import type { MetadataRoute } from "next";
import { changed } from "@/lib/site/last-modified";
import { absolute, imagePath, routes } from "@/lib/site/routes";

export default function sitemap(): MetadataRoute.Sitemap {
	return routes().map((route) => ({
		url: absolute(route.path),
		lastModified: changed(route),
		images: [absolute(imagePath(route.path))],
	}));
}
