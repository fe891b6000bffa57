import { renderLlmsFull } from "@/lib/site/markdown-version";

export const dynamic = "force-static";

export const GET = () =>
	new Response(renderLlmsFull(), { headers: { "content-type": "text/plain; charset=utf-8" } });
