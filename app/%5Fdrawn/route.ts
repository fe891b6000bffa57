import { drawings } from "@/lib/site/drawn";

export const dynamic = "force-static";

/** /_drawn: what each post is drawn from. Publishing reads it and takes it away (lib/publish/keep-posts.ts). */
export const GET = () => Response.json(drawings());
