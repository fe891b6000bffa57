import { getFigureImages } from "@/components/prose/figure-drawings";
import { getTags } from "@/lib/content/read/query";
import { tagSlug } from "@/lib/content/schema/paths";
import { renderTagAtom } from "@/lib/site/formats/feed";

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
	return getTags().map(({ tag }) => ({ tag: tagSlug(tag) }));
}

/** Returns the feed of a tag's posts. */
export async function GET(_: Request, { params }: { params: Promise<{ tag: string }> }) {
	const { tag } = await params;
	return new Response(renderTagAtom(tag, await getFigureImages()), {
		headers: { "content-type": "text/xml" },
	});
}
