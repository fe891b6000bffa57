import type { PostContext } from "./context";
import { type Edit, isWithinLine, toComment } from "./edits";
import { toLink, writeEmbed, writeImage } from "./markup";
import { writeFence } from "./shortcodes";

const TOKEN = /\{%-?\s*(\w+)([\s\S]*?)-?%\}|\{\{-?([\s\S]*?)-?\}\}/g;

type Replacement = { text: string; remark?: string | undefined };

/** Tags whose content is a program, up to their end. */
const PROGRAMS = ["for", "tablerow", "capture", "case"];

/** Converts Jekyll's Liquid. What has no counterpart becomes a comment. */
export function convertLiquid(text: string, code: [number, number][], context: PostContext): Edit[] {
	const edits: Edit[] = [];
	let done = 0;
	for (const match of text.matchAll(TOKEN)) {
		const start = match.index;
		const [source, tag, markup = "", output] = match;
		if (start < done) continue;
		const end = start + source.length;
		const close = tag ? findEnd(text, tag, end) : undefined;
		if (tag === "raw" && close) {
			edits.push({ start, end, text: "" }, { ...close, text: "" });
			done = close.end;
			continue;
		}
		if (tag === "highlight" && close) {
			const [, language = "", options = ""] = /^\s*([\w+#-]+)([\s\S]*)$/.exec(markup) ?? [];
			const inner = text.slice(end, close.start).replace(/^[ \t]*\n|\n[ \t]*$/g, "");
			edits.push({ start, end: close.end, text: writeFence(language, options, unwrapRaw(inner)) });
			done = close.end;
			continue;
		}
		if (code.some(([from, to]) => start >= from && start < to)) continue;
		if (tag === "comment" && close) {
			edits.push({ start, end: close.end, text: "" });
			done = close.end;
			continue;
		}
		if (tag && PROGRAMS.includes(tag) && close) {
			const whole = text.slice(start, close.end);
			edits.push({ start, end: close.end, text: toComment(whole), remark: explain(`{% ${tag} %}`) });
			done = close.end;
			continue;
		}
		const found = tag
			? convertTag(tag, markup.trim(), source, context, isWithinLine(text, start, end))
			: convertOutput(output ?? "", source, context);
		// A comment within an address would break it.
		const isInside = /[("'=]$/.test(text.slice(0, start)) && found.text.startsWith("<!--");
		edits.push({ start, end, ...(isInside ? { text: source, remark: found.remark } : found) });
	}
	return edits;
}

const unwrapRaw = (code: string) => code.replace(/\{%-?\s*(?:end)?raw\s*-?%\}/g, "");

function findEnd(text: string, tag: string, from: number) {
	const end = new RegExp(`\\{%-?\\s*end${tag}\\s*-?%\\}`, "g");
	end.lastIndex = from;
	const found = end.exec(text);
	return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

const explain = (what: string) => `${what} has no counterpart: it is now a comment`;

const ARGUMENT = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))/g;

function convertTag(
	tag: string,
	markup: string,
	source: string,
	context: PostContext,
	isInline: boolean,
): Replacement {
	if (tag === "post_url" || tag === "link") {
		const { url, remark } = context.placeReference(markup.replace(/^["']|["']$/g, ""));
		return { text: url, remark };
	}
	if (/^(?:end|else)/.test(tag)) return { text: "" };
	const [first = ""] = markup.split(/\s+/);
	if (tag === "gist") return { text: toLink("Code on GitHub Gist", `https://gist.github.com/${first}`) };
	if (tag === "youtube")
		return {
			text: toLink(
				"Video on YouTube",
				`https://www.youtube.com/watch?v=${first.replace(/^.*(?:v=|\/)/, "")}`,
			),
		};
	if (tag === "vimeo") return { text: toLink("Video on Vimeo", `https://vimeo.com/${first}`) };
	if ((tag === "twitter" || tag === "tweet") && /^https?:/.test(first))
		return { text: toLink("Post on X", first) };
	if (tag === "include" || tag === "include_cached" || tag === "figure") {
		const named: Record<string, string> = {};
		for (const [, key = "", double, single, bare] of markup.matchAll(ARGUMENT))
			named[key] = double ?? single ?? bare ?? "";
		const src = named.src ?? named.url ?? named.image_path ?? named.image ?? named.file ?? named.path ?? "";
		if (/\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(src))
			return writeImage(
				{
					url: src,
					alt: named.alt ?? (named.caption ? "" : undefined),
					caption: named.caption,
					link: named.link,
					isInline,
				},
				context,
			);
		if (/youtube/.test(first) && named.id)
			return { text: writeEmbed(`https://youtu.be/${named.id}`, named.title) };
	}
	return { text: toComment(source), remark: explain(`{% ${tag} %}`) };
}

function convertOutput(output: string, source: string, context: PostContext): Replacement {
	const expression = output.trim();
	if (/^page\.title\b/.test(expression)) return { text: context.title };
	if (/^site\.(?:baseurl|url|contenturl)$/.test(expression)) return { text: "" };
	const [, path] =
		/^["']([^"']*)["']\s*\|\s*(?:relative_url|absolute_url|prepend:\s*site\.(?:baseurl|url))/.exec(
			expression,
		) ?? [];
	if (path !== undefined) return { text: path };
	const [, literal] = /^["']([^"']*)["']$/.exec(expression) ?? [];
	if (literal !== undefined) return { text: literal };
	return { text: toComment(source), remark: explain(source) };
}

/** A line of kramdown's attributes, or attributes within a line. */
const ATTRIBUTES = /^[ \t]*\{:[^}\n]*\}[ \t]*(?:\n|$)|\{:[^}\n]*\}/gm;

/** Removes kramdown's attributes and options, and keeps the ids of headings. */
export function convertKramdown(text: string, code: [number, number][]): Edit[] {
	const isCode = (index: number) => code.some(([from, to]) => index >= from && index < to);
	const edits: Edit[] = [];
	for (const match of text.matchAll(ATTRIBUTES)) {
		const start = match.index;
		if (isCode(start)) continue;
		const end = start + match[0].length;
		const above = text.slice(0, start);
		const [list] = /(?:^|\n)[ \t]*(?:[-*+]|\d+\.)[ \t]+.*\n$/.exec(above) ?? [];
		const heading = /(?:^|\n)#{1,6}[ \t].*\n$/.test(above);
		const [, id] = /#([\w-]+)/.exec(match[0]) ?? [];
		if (/^\s*\{:\s*toc/.test(match[0]) && list)
			edits.push({ start: start - list.trimStart().length, end, text: "" });
		else if (id && heading) edits.push({ start: start - 1, end, text: ` {#${id}}\n` });
		else edits.push({ start, end, text: "" });
	}
	for (const match of text.matchAll(/\{::comment\}[\s\S]*?\{:\/(?:comment)?\}|\{::[^}\n]*\}|\{:\/[^}\n]*\}/g))
		if (!isCode(match.index))
			edits.push({ start: match.index, end: match.index + match[0].length, text: "" });
	for (const match of text.matchAll(/^\*\[[^\]\n]+\]:.*(?:\n|$)/gm))
		if (!isCode(match.index))
			edits.push({
				start: match.index,
				end: match.index + match[0].length,
				text: "",
				remark: `“${match[0].trim()}” is removed: put abbreviations in content/abbreviations.json`,
			});
	return edits;
}
