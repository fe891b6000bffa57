import { site } from "@/lib/content/read/query";
import { getFeeds, toAbsoluteUrl } from "./routes";

/** Renders robots.txt: what programs may do with the texts (contentsignals.org), the sitemap, and the feeds. */
export function renderRobots(): string {
	const { training, search, retrieval } = site.ai ?? { training: false, search: true, retrieval: true };
	const signals = { search, "ai-input": retrieval, "ai-train": training };
	const values = Object.entries(signals).map(([name, isAllowed]) => `${name}=${isAllowed ? "yes" : "no"}`);
	// Atom and RSS count as sitemaps for search engines.
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
