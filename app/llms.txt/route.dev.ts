import { renderAppendixes } from "@/components/system/appendix";
import { renderLlms, renderLlmsFull } from "@/lib/site/llms";
import { renderMarkdownVersion } from "@/lib/site/markdown-version";

/** In development only: lib/publish/llms.ts writes the published file. */
export async function GET() {
	const appendixes = await renderAppendixes();
	const full = renderLlmsFull((route) => renderMarkdownVersion(route, appendixes.get(route.path)));
	return new Response(renderLlms(full.length), { headers: { "content-type": "text/plain; charset=utf-8" } });
}
