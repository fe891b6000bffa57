import { notFound } from "next/navigation";
import { getOthers } from "@/lib/content/read/query";
import { buildJsonResume } from "@/lib/site/facts/resume";

interface Context {
	params: Promise<{ slug: string }>;
}

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
	return getOthers().map(({ slug }) => ({ slug }));
}

/** Returns the résumé of a person other than the site's owner as JSON Resume. */
export async function GET(_: Request, { params }: Context) {
	const { slug } = await params;
	const person = getOthers().find((other) => other.slug === slug);
	if (!person) notFound();
	return Response.json(buildJsonResume(person));
}
