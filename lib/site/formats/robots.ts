import { site } from "@/lib/content/read/query";
import { getFeeds, toAbsoluteUrl } from "@/lib/site/routes";

/** Renders robots.txt: permitted uses of the texts (contentsignals.org), the sitemap, and the feeds. */
export function renderRobots(): string {
	const { training, search, retrieval } = site.ai ?? { training: false, search: true, retrieval: true };
	const signals = { search, "ai-input": retrieval, "ai-train": training };
	const values = Object.entries(signals).map(([name, isAllowed]) => `${name}=${isAllowed ? "yes" : "no"}`);
	// Search engines accept Atom and RSS as sitemaps.
	const sitemaps = [
		"/sitemap.xml",
		...getFeeds()
			.map(({ path }) => path)
			.filter((path) => path.endsWith(".xml")),
	];
	return [
		"User-Agent: *",
		`Content-Signal: ${values.join(", ")}`,
		"Allow: /",
		"",
		...sitemaps.map((path) => `Sitemap: ${toAbsoluteUrl(path)}`),
		"",
	].join("\n");
}
