import { beforeEach, expect, test, vi } from "vitest";
import type { SiteSettings } from "@/lib/content/schema/site-fields";

const { site } = vi.hoisted(() => ({ site: { url: "https://example.com" } as Partial<SiteSettings> }));
vi.mock("@/lib/content/read/load", async () => ({ ...(await import("@/lib/site/entries.fixtures")), site }));
const { renderRobots } = await import("./robots");

beforeEach(() => {
	delete site.ai;
});

test("by default, robots.txt allows search and retrieval but not training", () => {
	expect(renderRobots()).toBe(`User-Agent: *
Content-Signal: search=yes, ai-input=yes, ai-train=no
Allow: /

Sitemap: https://example.com/sitemap.xml
Sitemap: https://example.com/feed.xml
Sitemap: https://example.com/rss.xml
`);
	site.ai = { training: true, search: true, retrieval: false };
	expect(renderRobots()).toContain("Content-Signal: search=yes, ai-input=no, ai-train=yes\n");
});
