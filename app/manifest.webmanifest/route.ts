import type { MetadataRoute } from "next";
import { site } from "@/lib/content/read/query";
import { iconPath, iconSizes } from "@/lib/site/routes";
import { getThemeColor } from "@/lib/site/theme-colors";

export const dynamic = "force-static";

/** A route, not Next's file for manifests: that would have every page fetch it before the page is painted. */
export function GET() {
	return Response.json(manifest(), { headers: { "content-type": "application/manifest+json" } });
}

function manifest(): MetadataRoute.Manifest {
	return {
		name: site.name,
		short_name: site.name.slice(0, 12).trim(),
		description: site.description,
		lang: site.language,
		start_url: "/",
		display: "browser",
		background_color: getThemeColor("paper"),
		theme_color: getThemeColor("paper"),
		icons: [
			{ src: "/icon.svg", type: "image/svg+xml", sizes: "any" },
			...iconSizes.map((size) => ({ src: iconPath(size), type: "image/png", sizes: `${size}x${size}` })),
		],
	};
}
