import type { Metadata } from "next";
import { Row, Rows } from "@/components/entry/rows";
import { PageHeading } from "@/components/page/heading";
import { Shell } from "@/components/page/shell";
import { getTags } from "@/lib/content/read/query";
import { metadataFor } from "@/lib/site/metadata";
import { tagName, tagPath } from "@/lib/site/routes";

export const generateMetadata = (): Metadata => metadataFor("/blog/tags");

export default function Tags() {
	return (
		<Shell current="/blog/tags">
			<PageHeading crumbs={[{ label: "Blog", href: "/blog" }]} title="Tags" />
			<Rows>
				{getTags().map(({ tag, posts }) => (
					<Row
						key={tag}
						href={tagPath(tag)}
						before={`${posts.length} ${posts.length === 1 ? "post" : "posts"}`}
						title={tagName(tag)}
						below={posts.map(({ title }) => title).join(" · ")}
					/>
				))}
			</Rows>
		</Shell>
	);
}
