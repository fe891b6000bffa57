import { BLOCK_ELEMENTS } from "@/lib/content/prose/html-elements";
import { SHOWN_ELEMENTS, SILENT_ELEMENTS, VOID_ELEMENTS } from "@/lib/content/read/html-names";
import type { PostContext } from "./context";
import { type Edit, toComment } from "./edits";
import { quote, toLink, writeEmbed, writeImage } from "./markup";
import { type Tag, textOf } from "./tags";

/** Obsolete elements and what replaces them. */
const REPLACEMENTS: Record<string, string> = {
	center: "div",
	font: "span",
	big: "span",
	nobr: "span",
	tt: "code",
	strike: "del",
	acronym: "abbr",
};

/** Elements that other sites use around prose, which a page shows without them. */
const OTHER = new Set(
	"body font center html head hgroup label main nav noframes picture section source strike tt".split(" "),
);

const isHtml = (name: string) =>
	[SHOWN_ELEMENTS, SILENT_ELEMENTS, VOID_ELEMENTS, BLOCK_ELEMENTS, OTHER].some((names) => names.has(name)) ||
	Object.hasOwn(REPLACEMENTS, name);

/** Elements with content that a page cannot show, and what is lost. */
const LOST: Record<string, string> = {
	script: "a script",
	style: "a style sheet",
	form: "a form",
	object: "an embedded object",
	canvas: "a canvas",
	svg: "an inline drawing: save it as an .svg file beside the post",
	math: "a formula: write it as $…$",
	template: "a template",
};

/** Converts the tags of HTML. Tags that HTML does not have are text, and are escaped. */
export function convertTags(text: string, tags: Tag[], context: PostContext): Edit[] {
	const edits: Edit[] = [];
	let done = 0;
	let hasStyle = false;
	for (const tag of tags) {
		if (tag.start < done) continue;
		const { end, isSelfClosing, isClosing } = tag;
		const name = tag.name.toLowerCase();
		const close = isClosing || isSelfClosing ? undefined : findClose(text, name, end);
		const whole = { start: tag.start, end: close?.end ?? end };
		const replaced = isClosing
			? undefined
			: convertWhole(text.slice(whole.start, whole.end), tag, text.slice(end, close?.start ?? end), context);
		if (replaced) {
			edits.push({ ...whole, ...replaced });
			done = whole.end;
			continue;
		}
		const styled: boolean = !hasStyle && !isClosing && tag.attributes.has("style");
		hasStyle ||= styled;
		const rewritten = rewriteTag(text.slice(tag.start, end), tag, context);
		const remark =
			rewritten?.remark ??
			(styled ? "styles of single elements are removed, because pages have one style" : undefined);
		if (rewritten) edits.push({ start: tag.start, end, text: rewritten.text, remark });
	}
	return edits;
}

function findClose(text: string, name: string, from: number) {
	const close = new RegExp(`</${name.replace(/[.]/g, "\\.")}\\s*>`, "gi");
	close.lastIndex = from;
	const found = close.exec(text);
	return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

/** Converts an element that is replaced as a whole. */
function convertWhole(
	source: string,
	tag: Tag,
	content: string,
	context: PostContext,
): { text: string; remark?: string } | undefined {
	const name = tag.name.toLowerCase();
	const attribute = (key: string) => textOf(tag.attributes.get(key));
	const src = attribute("src") ?? attribute("data-src") ?? "";
	if (name === "iframe" || name === "embed") {
		if (src === "")
			return { text: toComment(source), remark: `<${name}> without an address is now a comment` };
		return {
			text: `\n\n${writeEmbed(src, attribute("title"))}\n\n`,
			remark: `<${name}> is now a link to ${src}`,
		};
	}
	if (name === "video" || name === "audio") {
		const file = src || /<source[^>]*\ssrc=["']?([^"'\s>]+)/i.exec(content)?.[1];
		if (!file) return { text: toComment(source), remark: `<${name}> without a file is now a comment` };
		const { url, remark } = context.placeLink(file);
		return {
			text: `\n\n${toLink(attribute("title") ?? attribute("aria-label") ?? (name === "video" ? "Video" : "Audio"), url)}\n\n`,
			remark: remark ?? `<${name}> is now a link to its file`,
		};
	}
	if (name === "script" && /gist\.github\.com/.test(src)) return { text: `\n\n${writeEmbed(src)}\n\n` };
	if (name === "script" && /(?:platform|widgets|embed)/.test(src))
		return { text: "", remark: `the script ${src} is removed` };
	if (name === "noscript") return { text: "" };
	const lost = Object.hasOwn(LOST, name) ? LOST[name] : undefined;
	if (lost) {
		const isLong = source.length > 1000;
		return {
			text: isLong ? toComment(`<${tag.name}> of ${source.length} characters`) : toComment(source),
			remark: `${lost} is now a comment`,
		};
	}
	if (name === "img") return convertImage(tag, context);
	const level = /^h([1-6])$/.exec(name)?.[1];
	if (level && !/\n\s*\n/.test(content)) {
		const id = attribute("id");
		const words = content.replace(/\s+/g, " ").trim();
		return {
			text:
				words === ""
					? ""
					: `\n\n${"#".repeat(Number(level))} ${words}${id && /^[\w-]+$/.test(id) ? ` {#${id}}` : ""}\n\n`,
		};
	}
	return undefined;
}

function convertImage(tag: Tag, context: PostContext) {
	const attribute = (key: string) => textOf(tag.attributes.get(key));
	const url = attribute("src") ?? attribute("data-src");
	if (url === undefined || url === "") return { text: "", remark: "an image without an address is removed" };
	return writeImage(
		{
			url,
			isHtml: true,
			alt: attribute("alt"),
			title: attribute("title"),
			width: attribute("width"),
			height: attribute("height"),
		},
		context,
	);
}

/** Elements of forms and frames, whose content stays. */
const UNWRAPPED = new Set(
	"button input select textarea label picture source body html head link meta base nobr hgroup".split(" "),
);

/** Rewrites a single tag, or returns undefined if it stays. */
function rewriteTag(
	source: string,
	tag: Tag,
	context: PostContext,
): { text: string; remark?: string | undefined } | undefined {
	const { isClosing, attributes } = tag;
	const name = tag.name.toLowerCase();
	// The parser takes a single capital letter for a type parameter.
	if (/^[A-Z]\w*\.?/.test(tag.name) && !isHtml(name)) return { text: `\\${source}` };
	if (!isHtml(name)) return { text: `\\${source}` };
	if (UNWRAPPED.has(name)) return { text: "" };
	// In MDX, the lines of a <p> are paragraphs of their own.
	const renamed = name === "p" && context.post.format === "mdx" ? "div" : (REPLACEMENTS[name] ?? name);
	const kept = [...attributes].filter(([key]) => key !== "style" && !/^on/i.test(key));
	const href = name === "a" ? textOf(attributes.get("href")) : undefined;
	const placed = href === undefined ? undefined : context.placeLink(href);
	const isSame =
		renamed === tag.name && kept.length === attributes.size && (placed === undefined || placed.url === href);
	if (isSame) return undefined;
	if (isClosing) return { text: `</${renamed}>` };
	const written = kept.map(([key, value]) => {
		const given = key === "href" && placed ? placed.url : value;
		return given === true ? ` ${key}` : ` ${key}=${given.startsWith("{") ? given : quote(given)}`;
	});
	return { text: `<${renamed}${written.join("")}${tag.isSelfClosing ? " /" : ""}>`, remark: placed?.remark };
}
