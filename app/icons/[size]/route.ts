import { icon } from "@/components/og/icon";
import { iconSizes } from "@/lib/site/routes";

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
	return iconSizes.map((size) => ({ size: `${size}.png` }));
}

/** Serves the icon as PNG: 180.png for a phone's home screen, the others for the manifest. */
export async function GET(_: Request, { params }: { params: Promise<{ size: string }> }) {
	const image = await icon(Number.parseInt((await params).size, 10));
	return new Response(image, { headers: { "content-type": "image/png" } });
}
