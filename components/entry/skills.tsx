import { findSkillPage } from "@/lib/content/read/query";
import { getSiteWords } from "@/lib/content/read/words";
import { skillPath, tagName, tagPath } from "@/lib/site/routes";
import type { LocalWords } from "@/lib/words/languages";

const chip =
	"inline-block rounded-full border border-rule px-3 py-0.5 text-[0.82rem] text-muted no-underline";

/** Renders skills as chips. Skills with a page are links. */
export function Skills({ names, label }: { names: readonly string[]; label: string }) {
	if (names.length === 0) return null;
	return (
		<ul aria-label={label} className="flex flex-wrap gap-1.5">
			{names.map((name) => {
				const page = findSkillPage(name);
				return (
					<li key={name}>
						{page ? (
							<a href={skillPath(page.slug)} className={`${chip} hover:border-accent`}>
								{name}
							</a>
						) : (
							<span className={chip}>{name}</span>
						)}
					</li>
				);
			})}
		</ul>
	);
}

export function Tags({ tags, words = getSiteWords() }: { tags: readonly string[]; words?: LocalWords }) {
	return (
		<ul aria-label={words.titles.tags} className="flex flex-wrap gap-1.5">
			{tags.map((tag) => (
				<li key={tag}>
					<a href={tagPath(tag)} className={`${chip} hover:border-accent`}>
						{tagName(tag)}
					</a>
				</li>
			))}
		</ul>
	);
}
