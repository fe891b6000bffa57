import { renderAppendixes } from "@/components/system/appendix";
import { renderLlms, renderLlmsFull } from "@/lib/site/llms";

export const dynamic = "force-static";

export const GET = async () =>
	new Response(renderLlms(renderLlmsFull(await renderAppendixes()).length), {
		headers: { "content-type": "text/plain; charset=utf-8" },
	});
