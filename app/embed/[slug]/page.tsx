import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Filled } from "@/components/page/filled";
import { OwnerLine } from "@/components/page/owner-line";
import { LiveSystem } from "@/components/system/live-system";
import { getOtherPerson, getPage, getPages, site } from "@/lib/content/read/query";
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
	const { title, metadataBase, icons } = metadataForEntry("systems", slug, `/systems/${slug}`);
	// Search engines should index the system's page, so no list of pages includes this one.
	return {
		title,
		metadataBase,
		icons,
		alternates: { canonical: `/systems/${slug}` },
		robots: { index: false },
	};
}

/** Renders a system's figure alone, for an iframe on any site (lib/publish/allow-framing.ts). Posts frame it too. */
export default async function EmbeddedSystem({ params }: Props) {
	const system = getPage("systems", (await params).slug);
	if (!system) notFound();
	const other = getOtherPerson(system);
	const { people } = wordsOf(system);
	const toSystem = (
		<a href={pathOf(system)} target="_blank" rel="noopener" data-state="">
			{system.title}
		</a>
	);
	const toSite = (
		<a href="/" target="_blank" rel="noopener">
			{fill(people.site, { name: site.name })}
		</a>
	);
	return (
		// On a narrow page, a figure extends into the margins.
		<main className="p-1 max-[351px]:px-[1.1rem]" {...languageAttributes(system)}>
			<h1 className="sr-only">{system.title}</h1>
			<LiveSystem slug={system.slug} isEmbedded />
			<p className="embed-credit pt-2 text-small text-muted">
				<Filled text={people.systemOnSite} of={{ system: toSystem, site: toSite }} />
				{other && (
					<>
						. <OwnerLine person={other} />
					</>
				)}
			</p>
		</main>
	);
}
