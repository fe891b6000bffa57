import { headingText } from "@/lib/content/read/heading-text";
import { parseSyntax } from "@/lib/content/read/markdown-syntax";
import { toText } from "./frontmatter";
import type { SourcePost } from "./source";

/** Returns a post's title: its field, its first h1, or the name of its file in words, as static sites do. */
export function getTitle({ fields, body, format, name }: SourcePost): string {
	const written = toText(fields.title);
	if (written !== undefined)
		return written
			.replace(/<[^>]*>/g, "")
			.replace(/\s+/g, " ")
			.trim();
	const headings =
		format === "html" ? [] : parseSyntax(body, "md").children.filter((node) => node.type === "heading");
	const first = headings.find(({ depth }) => depth === 1);
	const words = name.replace(/[-_]+/g, " ").trim();
	return (first && headingText(first).trim()) || words.replace(/^./u, (letter) => letter.toUpperCase());
}
