import type { MetadataRoute } from "next";
import { changed } from "@/lib/site/changed";
import { absolute, imagePath, routes } from "@/lib/site/routes";

export default function sitemap(): MetadataRoute.Sitemap {
	return routes().map((route) => ({
		url: absolute(route.path),
		lastModified: changed(route),
		images: [absolute(imagePath(route.path))],
	}));
}
