import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PostDates } from "@/components/entry/dates";
import { FactList } from "@/components/entry/facts";
import { Byline, Pager, Related } from "@/components/entry/related";
import { SeriesNavigation, Translations } from "@/components/entry/series";
import { Tags } from "@/components/entry/skills";
import { classOfText, TableOfContents } from "@/components/entry/toc";
import { PageHeading } from "@/components/page/heading";
import { Shell } from "@/components/page/shell";
import { PressScripts } from "@/components/page/third-party";
import { Body } from "@/components/prose/body";
import { Image } from "@/components/prose/image";
import { getOutline } from "@/lib/content/read/outline";
import { getPage, getPages, getPosts, getReferredEntries, type Post } from "@/lib/content/read/query";
import { getNeighbors, getRelatedPosts } from "@/lib/content/read/related-posts";
import { wordsOf } from "@/lib/content/read/words";
import { mustRender } from "@/lib/site/cache/cached-posts";
import { languageAttributes } from "@/lib/site/facts/language";
import { metadataForEntry } from "@/lib/site/metadata";
import { pathOf, toAbsoluteUrl } from "@/lib/site/routes";
import { fillPlural } from "@/lib/words/format";

interface Props {
	params: Promise<{ slug: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
	return getPages("posts")
		.filter(mustRender)
		.map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { slug } = await params;
	return metadataForEntry("posts", slug, `/blog/${slug}`);
}

export default async function PostPage({ params }: Props) {
	const post = getPage("posts", (await params).slug);
	if (!post) notFound();
	const words = wordsOf(post);
	const { titles, entry } = words;
	const { headings, minutes } = getOutline(post);
	const { roles, projects, systems } = getReferredEntries(post);
	const { previous, next } = getNeighbors(getPosts(), post);
	return (
		<Shell current={pathOf(post)}>
			<article className="h-entry" {...languageAttributes(post)}>
				<PageHeading
					crumbs={[{ label: titles.blog, href: "/blog" }]}
					words={words}
					title={post.title}
					lead={post.summary}
					transitionName={`post-${post.slug}`}
				>
					<Facts post={post} minutes={minutes} />
					<Tags tags={post.tags} words={words} />
				</PageHeading>
				<div className={classOfText(post)}>
					<TableOfContents headings={headings} words={words} />
					<div className="e-content">
						<SeriesNavigation post={post} />
						{post.cover && (
							<p className="mb-10">
								<Image src={post.cover.src} alt={post.cover.alt ?? ""} />
							</p>
						)}
						<Body entry={post} />
					</div>
				</div>
			</article>
			<PressScripts />
			<Related
				of={post}
				words={words}
				groups={[
					{ title: titles.runningModels, entries: systems },
					{ title: titles.roles, entries: roles },
					{ title: titles.projects, entries: projects },
					{ title: titles.relatedPosts, entries: getRelatedPosts(post) },
				]}
			/>
			<Pager of={post} words={words} label={entry.postsAround} previous={previous} next={next} />
		</Shell>
	);
}

function Facts({ post, minutes }: { post: Post; minutes: number }) {
	const words = wordsOf(post);
	const author = getPage("people", post.person);
	return (
		<FactList words={words}>
			{author && <Byline person={author} words={words} />}
			<PostDates post={post} words={words} />
			{fillPlural(words.locale, words.entry.minutes, minutes)}
			<Translations post={post} />
			<data className="u-url" value={toAbsoluteUrl(pathOf(post))} hidden />
		</FactList>
	);
}
