import { notFound } from "next/navigation";
import { renderCard } from "@/components/og/render";
import { rememberedOnce } from "@/lib/content/remembered";
import { cardOf } from "@/lib/site/card";
import { mustDraw } from "@/lib/site/drawn";
import { imagePath, routes, unlistedRoutes } from "@/lib/site/routes";

interface Context {
	params: Promise<{ path: string[] }>;
}

export const dynamic = "force-static";
export const dynamicParams = false;

const byImage = rememberedOnce(
	() => new Map([...routes(), ...unlistedRoutes()].map((route) => [imagePath(route.path), route])),
);

export function generateStaticParams() {
	return [...byImage()]
		.filter(([, { entry }]) => mustDraw(entry))
		.map(([path]) => ({ path: path.split("/").slice(2) }));
}

/** The preview of the page at the same path. */
export async function GET(_: Request, { params }: Context) {
	const shown = byImage().get(`/og/${(await params).path.join("/")}`);
	if (!shown) notFound();
	return new Response(await renderCard(cardOf(shown)), { headers: { "content-type": "image/png" } });
}
