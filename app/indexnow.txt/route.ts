import { site } from "@/lib/content/read/query";

export const dynamic = "force-static";

/** Returns the key by which search engines verify the site's announcements, or 404 if site.json has none. */
export const GET = () => new Response(site.indexNow?.key ?? null, { status: site.indexNow ? 200 : 404 });
