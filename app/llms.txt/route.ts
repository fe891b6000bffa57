import { renderLlms } from "@/lib/site/markdown-version";

export const dynamic = "force-static";

export const GET = () =>
	new Response(renderLlms(), { headers: { "content-type": "text/plain; charset=utf-8" } });
