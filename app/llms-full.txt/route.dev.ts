import { renderAppendixes } from "@/components/system/appendix";
import { renderLlmsFull } from "@/lib/site/formats/llms";
import { renderMarkdownVersion } from "@/lib/site/formats/markdown-version";

/** In development only: lib/publish/llms.ts writes the published file. */
export async function GET() {
	const appendixes = await renderAppendixes();
	const full = renderLlmsFull((route) => renderMarkdownVersion(route, appendixes.get(route.path)));
	return new Response(full, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
