import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ByPerson } from "@/components/entry/by-person";
import { PostRow, Rows } from "@/components/entry/rows";
import { Tags } from "@/components/entry/skills";
import { PageHeading } from "@/components/page/heading";
import { Shell } from "@/components/page/shell";
import { getPosts, getTags } from "@/lib/content/read/query";
import { getSiteWords } from "@/lib/content/read/words";
import { getIndexText } from "@/lib/site/index-pages";
import { metadataForIndex } from "@/lib/site/metadata";
import { findRoute } from "@/lib/site/routes";

export const generateMetadata = (): Metadata => metadataForIndex("/blog");

export default function Blog() {
	if (!findRoute("/blog")) notFound();
	return (
		<Shell current="/blog">
			<PageHeading title={getSiteWords().titles.blog} lead={getIndexText("blog").lead}>
				<Tags tags={getTags().map(({ tag }) => tag)} />
			</PageHeading>
			<ByPerson entries={getPosts()}>
				{(posts) => (
					<Rows>
						{posts.map((post) => (
							<PostRow key={post.slug} post={post} hasDrawing />
						))}
					</Rows>
				)}
			</ByPerson>
		</Shell>
	);
}
