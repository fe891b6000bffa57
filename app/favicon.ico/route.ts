import { renderFavicon } from "@/components/og/icon";

export const dynamic = "force-static";

/** Serves the icon to programs that request this path without reading a page. */
export async function GET() {
	return new Response(await renderFavicon(), { headers: { "content-type": "image/x-icon" } });
}
