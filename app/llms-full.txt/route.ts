import { llmsFull } from "@/lib/site/markdown-version";

export const dynamic = "force-static";

export const GET = () =>
	new Response(llmsFull(), { headers: { "content-type": "text/plain; charset=utf-8" } });
