import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PostRow, Rows } from "@/components/entry/rows";
import { PageHeading } from "@/components/page/heading";
import { Shell } from "@/components/page/shell";
import { getTags } from "@/lib/content/read/query";
import { getSiteWords } from "@/lib/content/read/words";
import { metadataFor } from "@/lib/site/metadata";
import { tagName, tagPath, tagSlug } from "@/lib/site/routes";
import { fill } from "@/lib/words/format";

interface Props {
	params: Promise<{ tag: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
	return getTags().map(({ tag }) => ({ tag: tagSlug(tag) }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	return metadataFor(tagPath((await params).tag));
}

export default async function TagPage({ params }: Props) {
	const { tag } = await params;
	const found = getTags().find((candidate) => tagSlug(candidate.tag) === tag);
	if (!found) notFound();
	const { titles } = getSiteWords();
	return (
		<Shell current={tagPath(tag)}>
			<PageHeading
				crumbs={[
					{ label: titles.blog, href: "/blog" },
					{ label: titles.tags, href: "/blog/tags" },
				]}
				title={fill(titles.postsOn, { tag: tagName(found.tag) })}
			/>
			<Rows>
				{found.posts.map((post) => (
					<PostRow key={post.slug} post={post} mixed />
				))}
			</Rows>
		</Shell>
	);
}
