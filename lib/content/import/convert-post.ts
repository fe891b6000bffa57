import { stringify } from "yaml";
import { parseSyntax } from "@/lib/content/read/markdown-syntax";
import { getNodes } from "@/lib/content/read/mdx-nodes";
import type { PostContext } from "./context";
import { convertMdx } from "./convert-mdx";
import { convertNodes, findCode } from "./convert-nodes";
import { convertTags } from "./convert-tags";
import { applyEdits, type Draft } from "./edits";
import { escapeLiterals } from "./escape-literals";
import { htmlToMarkdown } from "./html-to-markdown";
import { convertInlineFootnotes } from "./inline-footnotes";
import { convertKramdown, convertLiquid } from "./liquid";
import { type Defaults, mapFields } from "./map-fields";
import { type Format, parseFormat } from "./parse-format";
import { convertShortcodes } from "./shortcodes";
import { listTags } from "./tags";

/** A post of this site. */
export interface Converted {
	format: Format;
	frontmatter: Record<string, unknown>;
	body: string;
	/** What could not be converted: by field, or at an offset of the body. */
	remarks: { field?: string; offset?: number; message: string }[];
}

/** Converts a post of another site: its frontmatter, and its text to Markdown, or to MDX if it has components of its own. */
export function convertPost(context: PostContext, defaults: Defaults): Converted {
	const { post } = context;
	const filled = convertTemplates({ text: post.body, remarks: [] }, context);
	const written =
		post.format === "html"
			? filled
			: applyEdits(filled, convertInlineFootnotes(filled.text, findCode(parseSyntax(filled.text, "md"))));
	const draft = post.format === "html" ? { ...written, text: htmlToMarkdown(written.text) } : written;
	const { draft: whole, format } =
		post.format === "mdx"
			? convertMdxBody(draft, context)
			: { draft: convertBody(draft, "md", context), format: "md" as const };
	const converted = escapeLiterals(whole, format);
	const body = converted.text.replace(/^\s*\n|\s+$/g, "");
	const cut = converted.text.length - converted.text.replace(/^\s*\n/, "").length;
	const { frontmatter, remarks } = mapFields(context, body, defaults);
	return {
		format,
		frontmatter,
		body,
		remarks: [
			...remarks,
			...converted.remarks.map(({ offset, message }) => ({ offset: Math.max(0, offset - cut), message })),
		],
	};
}

/** Converts what the other tool replaces before it reads Markdown. */
function convertTemplates(draft: Draft, context: PostContext): Draft {
	const code = (text: string) => findCode(parseSyntax(text, "md"));
	const { tool } = context.site;
	if (tool === "hugo") return applyEdits(draft, convertShortcodes(draft.text, code(draft.text), context));
	if (tool !== "jekyll") return draft;
	const filled = applyEdits(draft, convertLiquid(draft.text, code(draft.text), context));
	return context.post.format === "html"
		? filled
		: applyEdits(filled, convertKramdown(filled.text, code(filled.text)));
}

function convertBody(draft: Draft, format: Format, context: PostContext): Draft {
	const tree = parseSyntax(draft.text, format);
	const tags = listTags(draft.text, tree);
	if (format === "md")
		return applyEdits(draft, [
			...convertTags(draft.text, tags, context),
			...convertNodes(draft.text, tree, context),
		]);
	const html = tags.filter(({ name }) => /^[a-z][a-z\d]*$/.test(name));
	return applyEdits(draft, [
		...convertMdx(draft.text, tree, context),
		...convertTags(draft.text, html, context),
		...convertNodes(draft.text, tree, context),
	]);
}

/** Converts MDX. The result is Markdown if nothing in it needs MDX. */
function convertMdxBody(draft: Draft, context: PostContext): { draft: Draft; format: Format } {
	if (!parseFormat(draft.text, "mdx")) {
		const imports = [...draft.text.matchAll(/^import\s.*from\s+["'].*["'];?[ \t]*$/gm)];
		const plain = applyEdits(
			draft,
			imports.map((match) => ({ start: match.index, end: match.index + match[0].length, text: "" })),
		);
		const remarks = [
			...plain.remarks,
			{ offset: 0, message: "the text is not valid MDX, so it is read as Markdown" },
		];
		return { draft: convertBody({ ...plain, remarks }, "md", context), format: "md" };
	}
	const converted = convertBody(draft, "mdx", context);
	const tree = parseFormat(converted.text, "mdx");
	const isPlain = tree === undefined || getNodes(tree).every(({ type }) => !type.startsWith("mdx"));
	return { draft: converted, format: isPlain ? "md" : "mdx" };
}

/** Returns the text of a content file, and its remarks with their lines. */
export function writePost({ frontmatter, body, remarks }: Converted): {
	text: string;
	remarks: { line: number; message: string }[];
} {
	const head = `---\n${stringify(frontmatter, { lineWidth: 0 })}---\n\n`;
	const text = `${head}${body}\n`;
	const lineOf = (offset: number) => text.slice(0, offset).split("\n").length;
	const located = remarks.map(({ field, offset, message }) => {
		if (offset !== undefined) return { line: lineOf(head.length + offset), message };
		const line = head.split("\n").findIndex((one) => one.startsWith(`${field}:`)) + 1;
		return { line: line || 1, message };
	});
	return { text, remarks: located.sort((a, b) => a.line - b.line) };
}
