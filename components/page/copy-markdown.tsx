import { findRoute, markdownPath } from "@/lib/site/routes";

/** Links to the Markdown version of a page. The site's script copies it instead (components/enhance/copy-markdown.ts). */
export function CopyMarkdown({ path }: { path: string }) {
	const shown = findRoute(path);
	if (!shown || shown.unlisted) return null;
	return (
		<a href={markdownPath(path)} data-copy-markdown="" suppressHydrationWarning>
			<span className="noscript:hidden">Copy as </span>Markdown
		</a>
	);
}
