import { site } from "@/lib/content/read/query";

export const dynamic = "force-static";

/** The key by which search engines know that an announcement is the site's own; nothing where site.json has none. */
export const GET = () => new Response(site.indexNow?.key ?? null, { status: site.indexNow ? 200 : 404 });
