import { llms } from "@/lib/site/markdown-version";

export const dynamic = "force-static";

export const GET = () => new Response(llms(), { headers: { "content-type": "text/plain; charset=utf-8" } });
