import { getPostRenderings } from "@/lib/site/cached-posts";

export const dynamic = "force-static";

/** /_drawn: what each post is drawn from. Publishing reads it and takes it away (lib/publish/cache-posts.ts). */
export const GET = () => Response.json(getPostRenderings());
