import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Related } from "@/components/entry/related";
import { Shell } from "@/components/page/shell";
import { Body } from "@/components/prose/body";
import { Assumptions } from "@/components/system/assumptions";
import { LiveSystem } from "@/components/system/live-system";
import { loadView } from "@/components/system/registry";
import { getPage, getPages, getPosts, getReferredEntries } from "@/lib/content/read/query";
import { wordsOf } from "@/lib/content/read/words";
import { languageAttributes } from "@/lib/site/facts/language";
import { metadataForEntry } from "@/lib/site/metadata";
import { pathOf } from "@/lib/site/routes";
import { fill } from "@/lib/words/format";

interface Props {
	params: Promise<{ slug: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
	return getPages("systems").map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { slug } = await params;
	return metadataForEntry("systems", slug, `/systems/${slug}`);
}

/** Renders a model's page: the interactive figure, then the text. */
export default async function SystemPage({ params }: Props) {
	const system = getPage("systems", (await params).slug);
	if (!system) notFound();
	const words = wordsOf(system);
	const { titles, kinds } = words;
	const { assumptions, Results } = await loadView(system.slug);
	const { roles, projects } = getReferredEntries(system);
	const source = roles[0] ?? projects[0];
	return (
		<Shell current={pathOf(system)}>
			{/* Isolated parts are painted apart: a frame of the figure repaints none of the text. */}
			<article className="*:isolate" {...languageAttributes(system)}>
				{/* The title alone, because the figure says what it shows, and its drawing should be on the first screen. */}
				<div className="flex flex-wrap items-baseline justify-between gap-x-5 pt-2 pb-3">
					<h1 className="text-section" data-transition={`systems-${system.slug}`}>
						{system.title}
					</h1>
					{source && (
						<p className="text-small text-muted">
							<a href={pathOf(source)}>
								{fill(words.text.labeled, {
									label: source.collection === "roles" ? kinds.role : kinds.project,
									text: source.title,
								})}
							</a>
						</p>
					)}
				</div>
				<LiveSystem slug={system.slug} />
				<div className="mt-14 *:isolate">
					<Body entry={system} />
					{Results && (
						<section aria-labelledby="results" className="mt-14">
							<Results />
						</section>
					)}
					<Assumptions of={assumptions} words={words} />
				</div>
			</article>
			<Related
				of={system}
				words={words}
				groups={[
					{ title: titles.writing, entries: getPosts().filter((post) => post.systems.includes(system.slug)) },
					{ title: titles.roles, entries: roles },
					{ title: titles.projects, entries: projects },
				]}
			/>
		</Shell>
	);
}
