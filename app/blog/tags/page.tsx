import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Row, Rows } from "@/components/entry/rows";
import { PageHeading } from "@/components/page/heading";
import { Shell } from "@/components/page/shell";
import { getTags } from "@/lib/content/read/query";
import { getSiteWords } from "@/lib/content/read/words";
import { countEntries } from "@/lib/site/count-entries";
import { metadataForIndex } from "@/lib/site/metadata";
import { findRoute, tagName, tagPath } from "@/lib/site/routes";

export const generateMetadata = (): Metadata => metadataForIndex("/blog/tags");

export default function Tags() {
	if (!findRoute("/blog/tags")) notFound();
	const { titles } = getSiteWords();
	return (
		<Shell current="/blog/tags">
			<PageHeading crumbs={[{ label: titles.blog, href: "/blog" }]} title={titles.tags} />
			<Rows>
				{getTags().map(({ tag, posts }) => (
					<Row
						key={tag}
						href={tagPath(tag)}
						before={countEntries(posts, "posts")}
						title={tagName(tag)}
						below={posts.map(({ title }) => title).join(" · ")}
					/>
				))}
			</Rows>
		</Shell>
	);
}
