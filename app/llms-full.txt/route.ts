import { renderAppendixes } from "@/components/system/appendix";
import { renderLlmsFull } from "@/lib/site/llms";

export const dynamic = "force-static";

export const GET = async () =>
	new Response(renderLlmsFull(await renderAppendixes()), {
		headers: { "content-type": "text/plain; charset=utf-8" },
	});
