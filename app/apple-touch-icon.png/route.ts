import { renderIcon } from "@/components/og/icon";
import { touchIcon } from "@/lib/site/routes";

export const dynamic = "force-static";

/** The icon for a phone's home screen, which takes no SVG. */
export async function GET() {
	return new Response(await renderIcon(touchIcon.size), { headers: { "content-type": "image/png" } });
}
