import { renderIcon } from "@/components/og/icon";
import { touchIcon } from "@/lib/site/routes";

export const dynamic = "force-static";

/** Returns the icon for a phone's home screen, which does not support SVG. */
export async function GET() {
	return new Response(await renderIcon(touchIcon.size), { headers: { "content-type": "image/png" } });
}
