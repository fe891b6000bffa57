import type { Metadata } from "next";
import { ByPerson } from "@/components/entry/by-person";
import { PostRow, Rows } from "@/components/entry/rows";
import { Tags } from "@/components/entry/skills";
import { PageHeading } from "@/components/page/heading";
import { Shell } from "@/components/page/shell";
import { getPosts, getTags } from "@/lib/content/read/query";
import { getIndexText } from "@/lib/site/index-pages";
import { metadataFor } from "@/lib/site/metadata";

export const generateMetadata = (): Metadata => metadataFor("/blog");

export default function Blog() {
	return (
		<Shell current="/blog">
			<PageHeading title="Blog" lead={getIndexText("blog").lead}>
				<Tags tags={getTags().map(({ tag }) => tag)} />
			</PageHeading>
			{getPosts().length === 0 && <p className="text-muted">Nothing is published yet.</p>}
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
