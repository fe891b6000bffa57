import { getOwner } from "@/lib/content/read/query";
import { buildJsonResume } from "@/lib/site/facts/resume";

export const dynamic = "force-static";

/** Returns the résumé of the site's owner as JSON Resume. */
export const GET = () => Response.json(buildJsonResume(getOwner()));
