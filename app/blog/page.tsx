import type { Metadata } from "next";
import { PostRow, Rows } from "@/components/entry/rows";
import { PageHeading } from "@/components/page/heading";
import { Shell } from "@/components/page/shell";
import { posts } from "@/lib/content/query";
import { metadataFor } from "@/lib/site/metadata";

export const generateMetadata = (): Metadata => metadataFor("/blog");

export default function Blog() {
	return (
		<Shell current="/blog">
			<PageHeading title="Blog" lead="Write-ups of systems at work, each with its sources.">
				<p className="text-small">
					<a href="/blog/tags">By tag</a>
				</p>
			</PageHeading>
			{posts().length === 0 && <p className="text-muted">Nothing is published yet.</p>}
			<Rows>
				{posts().map((post) => (
					<PostRow key={post.slug} post={post} />
				))}
			</Rows>
		</Shell>
	);
}
