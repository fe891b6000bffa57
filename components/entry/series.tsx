import { getSeries, getTranslations, languageOf, type Post } from "@/lib/content/read/query";
import { languageAttributes, nameOfLanguage } from "@/lib/site/language";
import { pathOf } from "@/lib/site/routes";

/** Renders the parts of the series that a post belongs to. Renders nothing for a post without a series. */
export function SeriesNavigation({ post }: { post: Post }) {
	const { series } = post;
	if (!series) return null;
	return (
		<nav aria-label="Series" className="mb-10 border-l-2 border-rule pl-5 text-small" data-no-print>
			<p className="font-semibold">
				{series.name}, part {series.part}
			</p>
			<ol className="mt-2 grid gap-1">
				{getSeries(post).map((other) => (
					<li key={other.slug} value={other.series?.part} className="ml-[1.6em] list-decimal">
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
	return (
		<span>
			Also in{" "}
			{others.map((other, index) => (
				<span key={other.slug}>
					{index > 0 && ", "}
					<a href={pathOf(other)} rel="alternate" hrefLang={languageOf(other)} lang={languageOf(other)}>
						{nameOfLanguage(languageOf(other))}
					</a>
				</span>
			))}
		</span>
	);
}
