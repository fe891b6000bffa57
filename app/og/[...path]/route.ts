import { notFound } from "next/navigation";
import { draw } from "@/components/og/draw";
import { cardOf } from "@/lib/site/card";
import { imagePath, routes, unlistedRoutes } from "@/lib/site/routes";

interface Context {
	params: Promise<{ path: string[] }>;
}

export const dynamic = "force-static";
export const dynamicParams = false;

const all = () => [...routes(), ...unlistedRoutes()];

export function generateStaticParams() {
	return all().map(({ path }) => ({ path: imagePath(path).split("/").slice(2) }));
}

/** The preview of the page at the same path. */
export async function GET(_: Request, { params }: Context) {
	const asked = `/og/${(await params).path.join("/")}`;
	const shown = all().find(({ path }) => imagePath(path) === asked);
	if (!shown) notFound();
	return new Response(await draw(cardOf(shown)), { headers: { "content-type": "image/png" } });
}
