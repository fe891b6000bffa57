import { getSearchDocuments } from "@/lib/site/search";

export const dynamic = "force-static";

/** /_search: the pages that enter the search index. Publishing reads it and takes it away (lib/publish/search.ts). */
export const GET = () => Response.json(getSearchDocuments());
