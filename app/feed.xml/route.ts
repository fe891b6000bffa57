import { renderAtom } from "@/lib/site/feed";

export const dynamic = "force-static";

export const GET = () => new Response(renderAtom(), { headers: { "content-type": "application/atom+xml" } });
