import { renderLlms } from "@/lib/site/formats/llms";
import { GET as getFull } from "../llms-full.txt/route.dev";

/** In development only: lib/publish/llms.ts writes the published file. */
export async function GET() {
	const full = await (await getFull()).text();
	return new Response(renderLlms(full.length), { headers: { "content-type": "text/plain; charset=utf-8" } });
}
