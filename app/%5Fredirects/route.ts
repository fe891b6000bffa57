import { renderRedirects } from "@/lib/site/redirects";

export const dynamic = "force-static";

/** /_redirects, which this site's server and static hosts read. */
export function GET() {
	return new Response(renderRedirects(), { headers: { "content-type": "text/plain; charset=utf-8" } });
}
