import { renderFavicon } from "@/components/og/icon";

export const dynamic = "force-static";

/** The icon for programs that read no page, and ask for it at this address. */
export async function GET() {
	return new Response(await renderFavicon(), { headers: { "content-type": "image/x-icon" } });
}
