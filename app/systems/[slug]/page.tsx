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
import { languageAttributes } from "@/lib/site/language";
import { metadataForEntry } from "@/lib/site/metadata";
import { pathOf } from "@/lib/site/routes";

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
	const { titles } = words;
	const { assumptions, Results } = await loadView(system.slug);
	const { roles, projects } = getReferredEntries(system);
	return (
		<Shell current={pathOf(system)}>
			{/* Isolated parts are painted apart: a frame of the figure repaints none of the text. */}
			<article className="*:isolate" {...languageAttributes(system)}>
				{/* Little space, and one line for both links and title, keep the drawing on the first screen. */}
				<div className="grid gap-1 pt-2 pb-3">
					<div className="flex flex-wrap-reverse items-baseline justify-between gap-x-2">
						<nav
							aria-label={words.page.breadcrumb}
							className="order-last text-small text-muted"
							data-no-print
						>
							<a href="/systems">{titles.systems}</a>
						</nav>
						<h1 className="text-section" data-transition={`systems-${system.slug}`}>
							{system.title}
						</h1>
					</div>
					<p className="max-w-[72em] text-small leading-snug text-muted">{system.summary}</p>
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
