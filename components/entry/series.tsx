import { Filled } from "@/components/page/filled";
import { languageOf, type Post } from "@/lib/content/read/query";
import { getSeries, getTranslations } from "@/lib/content/read/related-posts";
import { wordsOf } from "@/lib/content/read/words";
import { languageAttributes, nameOfLanguage } from "@/lib/site/facts/language";
import { pathOf } from "@/lib/site/routes";
import { fill } from "@/lib/words/format";

/** Renders the parts of the series that a post belongs to. Renders nothing for a post without a series. */
export function SeriesNavigation({ post }: { post: Post }) {
	const { series } = post;
	if (!series) return null;
	const { entry } = wordsOf(post);
	return (
		<nav aria-label={entry.series} className="mb-10 border-s-2 border-rule ps-5 text-small" data-no-print>
			<p className="font-semibold">{fill(entry.part, series)}</p>
			<ol className="mt-2 grid gap-1">
				{getSeries(post).map((other) => (
					<li key={other.slug} value={other.series?.part} className="ms-[1.6em] list-decimal">
						<a
							href={pathOf(other)}
							aria-current={other.slug === post.slug ? "page" : undefined}
							{...languageAttributes(other)}
							className="text-muted no-underline hover:text-accent aria-[current]:text-ink"
						>
							{other.title}
						</a>
					</li>
				))}
			</ol>
		</nav>
	);
}

/** Renders links to a post's translations. Renders nothing for a post in one language. */
export function Translations({ post }: { post: Post }) {
	const others = getTranslations(post).filter(({ slug }) => slug !== post.slug);
	if (others.length === 0) return null;
	const { entry, text } = wordsOf(post);
	const languages = others.map((other, index) => (
		<span key={other.slug}>
			{index > 0 && text.comma}
			<a href={pathOf(other)} rel="alternate" hrefLang={languageOf(other)} lang={languageOf(other)}>
				{nameOfLanguage(languageOf(other))}
			</a>
		</span>
	));
	return (
		<span>
			<Filled text={entry.alsoIn} of={{ languages }} />
		</span>
	);
}
