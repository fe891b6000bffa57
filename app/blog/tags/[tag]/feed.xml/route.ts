import { tags } from "@/lib/content/read/query";
import { tagAtom } from "@/lib/site/feed";

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
	return tags().map(({ tag }) => ({ tag }));
}

/** The posts of a tag as a feed. */
export async function GET(_: Request, { params }: { params: Promise<{ tag: string }> }) {
	const { tag } = await params;
	return new Response(tagAtom(tag), { headers: { "content-type": "application/atom+xml" } });
}
