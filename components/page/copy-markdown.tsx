import { getSiteWords, wordsOf } from "@/lib/content/read/words";
import { wordAttributes } from "@/lib/site/facts/language";
import { findRoute, markdownPath } from "@/lib/site/routes";
import { splitAtPlaceholders } from "@/lib/words/format";

/** Links to the Markdown version of a page. The site's script copies it instead (components/enhance/copy-markdown.ts). */
export function CopyMarkdown({ path }: { path: string }) {
	const shown = findRoute(path);
	if (!shown || shown.unlisted) return null;
	const { entry } = shown;
	const { page, scripts } = entry ? wordsOf(entry) : getSiteWords();
	const [before, , after] = splitAtPlaceholders(page.copyMarkdown);
	return (
		<a
			href={markdownPath(path)}
			{...(entry && wordAttributes(entry))}
			data-copy-markdown={scripts.copied}
			suppressHydrationWarning
		>
			{before && <span className="noscript:hidden">{before}</span>}Markdown
			{after && <span className="noscript:hidden">{after}</span>}
		</a>
	);
}
