import { atom } from "@/lib/site/feed";

export const dynamic = "force-static";

export const GET = () => new Response(atom(), { headers: { "content-type": "application/atom+xml" } });
