import { getSiteWords } from "@/lib/content/read/words";
import { languageAttributes } from "@/lib/site/facts/language";
import { groups } from "@/lib/site/formats/search-parts";
import { getRoutes, titleWithPerson } from "@/lib/site/routes";

/** A kind with more pages than this spans the full width instead of one column. */
const LONG = 15;

/** Renders links to all pages, by kind. */
export function AllPages() {
	const all = getRoutes();
	const { page, titles } = getSiteWords();
	return (
		<section data-all-pages aria-label={page.allPages} className="grid gap-10 md:grid-cols-2 lg:grid-cols-3">
			{groups
				.map(({ title, has }) => ({
					title: titles[title],
					links: all.filter(({ kind }) => has.includes(kind)),
				}))
				.filter(({ links }) => links.length > 0)
				.map(({ title, links }) => (
					<div key={title} className={links.length > LONG ? "col-span-full" : undefined}>
						<h2 className="mb-3 text-row">{title}</h2>
						<ul className={links.length > LONG ? "flex flex-wrap gap-x-6 gap-y-1.5" : "grid gap-1.5"}>
							{links.map((shown) => (
								<li key={shown.path}>
									<a href={shown.path} {...(shown.entry && languageAttributes(shown.entry))}>
										{titleWithPerson(shown)}
									</a>
								</li>
							))}
						</ul>
					</div>
				))}
		</section>
	);
}
