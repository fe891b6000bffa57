import { NOTE_KINDS } from "@/lib/content/schema/note-kinds";
import type { PostContext } from "./context";
import { type Edit, isWithinLine, toComment } from "./edits";
import { findLanguage, toLink, writeEmbed, writeImage } from "./markup";

/** A shortcode of Hugo: {{< figure src="a.png" >}}. */
interface Shortcode {
	name: string;
	isClosing: boolean;
	/** Arguments without a name. */
	values: string[];
	named: Record<string, string>;
	source: string;
}

type Replacement = { text: string; remark?: string | undefined };

const SHORTCODE = /\{\{([<%])(?!\/\*)([\s\S]*?)[>%]\}\}/g;
const ESCAPED = /\{\{([<%])\/\*([\s\S]*?)\*\/([>%])\}\}/g;
const ARGUMENT = /(?:([\w-]+)=)?(?:"((?:\\.|[^"\\])*)"|`([^`]*)`|([^\s"`]+))/g;

/** Names by which other tools call a note. */
const NOTES: Record<string, keyof typeof NOTE_KINDS> = {
	info: "note",
	hint: "tip",
	success: "tip",
	warn: "warning",
	danger: "caution",
	error: "caution",
	attention: "important",
};
const NOTE_NAMES = [
	"notice",
	"alert",
	"callout",
	"admonition",
	"hint",
	"note",
	"warning",
	"tip",
	"info",
	"danger",
];

/** Pairs whose content stands for itself. */
const WRAPPERS = [
	"rawhtml",
	"html",
	"raw",
	"gallery",
	"center",
	"div",
	"markdown",
	"md",
	"unsafe",
	"columns",
	"column",
];
const FIGURES = ["figure", "img", "image", "picture", "photo", "imgproc", "fig"];

/** Finds Hugo's shortcodes and converts them. What has no counterpart becomes a comment. */
export function convertShortcodes(text: string, code: [number, number][], context: PostContext): Edit[] {
	const edits: Edit[] = [...text.matchAll(ESCAPED)].map((match) => ({
		start: match.index,
		end: match.index + match[0].length,
		text: `{{${match[1]}${match[2]}${match[3]}}}`,
	}));
	const found = [...text.matchAll(SHORTCODE)].filter(
		({ index }) => !code.some(([from, to]) => index >= from && index < to),
	);
	let skippedTo = 0;
	for (const match of found) {
		const start = match.index;
		if (start < skippedTo) continue;
		const shortcode = parseShortcode(match[0], match[2] ?? "");
		const close = findClosing(text, shortcode, start + match[0].length);
		const raw = close && convertRaw(shortcode, text.slice(start + match[0].length, close.start));
		if (close && raw !== undefined) {
			edits.push({ start, end: close.end, text: raw });
			skippedTo = close.end;
		} else
			edits.push({
				start,
				end: start + match[0].length,
				...convertOne(
					shortcode,
					close !== undefined,
					context,
					isWithinLine(text, start, start + match[0].length),
				),
			});
	}
	return edits;
}

function parseShortcode(source: string, inner: string): Shortcode {
	const [, slash = "", name = "", rest = ""] = /^\s*(\/?)\s*([\w./-]+)([\s\S]*)$/.exec(inner) ?? [];
	const values: string[] = [];
	const named: Record<string, string> = {};
	for (const [, key, quoted, ticked, bare] of rest.matchAll(ARGUMENT)) {
		const value = quoted?.replace(/\\(["\\])/g, "$1") ?? ticked ?? bare ?? "";
		if (key) named[key.toLowerCase()] = value;
		else if (value !== "/") values.push(value);
	}
	return { name: name.toLowerCase(), isClosing: slash !== "", values, named, source };
}

function findClosing(text: string, { name, isClosing }: Shortcode, from: number) {
	if (isClosing) return undefined;
	const close = new RegExp(`\\{\\{[<%]\\s*/\\s*${name.replace(/[./]/g, "\\$&")}\\s*[>%]\\}\\}`, "gi");
	close.lastIndex = from;
	const found = close.exec(text);
	return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

/** Converts pairs whose content is not Markdown. */
function convertRaw({ name, values, named }: Shortcode, content: string): string | undefined {
	const inner = content.replace(/^[ \t]*\n|\n[ \t]*$/g, "");
	if (name === "comment") return "";
	if (name === "mermaid") return `\n\`\`\`mermaid\n${inner}\n\`\`\`\n`;
	if (name === "highlight" || name === "code") {
		const [language = named.lang ?? named.language ?? "", ...options] = values;
		return writeFence(
			language,
			[...options, ...Object.entries(named).map((pair) => pair.join("="))].join(","),
			inner,
		);
	}
	return undefined;
}

/** Writes a code block with the options of Hugo: "linenos=table,hl_lines=2 4-5". */
export function writeFence(language: string, options: string, code: string): string {
	const lines =
		/hl_lines=["[]?([\d\s,-]+)/
			.exec(options)?.[1]
			?.trim()
			.split(/[\s,]+/)
			.filter(Boolean) ?? [];
	const isNumbered = /\blinenos(?!=false)/.test(options);
	const meta = [lines.length > 0 ? `{${lines.join(",")}}` : "", isNumbered ? "showLineNumbers" : ""].filter(
		Boolean,
	);
	const fence = code.includes("```") ? "````" : "```";
	const info = [findLanguage(language).name || (meta.length > 0 ? "text" : ""), ...meta].join(" ").trim();
	return `${fence}${info}\n${code}\n${fence}`;
}

function convertOne(
	shortcode: Shortcode,
	isPair: boolean,
	context: PostContext,
	isInline: boolean,
): Replacement {
	const { name, isClosing, values, named, source } = shortcode;
	const [first = ""] = values;
	if (NOTE_NAMES.includes(name)) {
		if (isClosing) return { text: "\n:::\n" };
		if (isPair) return { text: openNote(name, named.type ?? first, named.title ?? values[1]) };
	}
	if (["details", "expand", "collapse", "spoiler", "detail-tag"].includes(name) && (isPair || isClosing)) {
		const words = named.summary ?? named.title ?? (first || "Details");
		return { text: isClosing ? "\n\n</details>\n" : `<details>\n<summary>${words}</summary>\n\n` };
	}
	if (WRAPPERS.includes(name) && (isPair || isClosing))
		return { text: isClosing || !named.caption ? "" : `*${named.caption}*\n\n` };
	if (name === "ref" || name === "relref") {
		const { url, remark } = context.placeReference(named.path ?? first);
		return { text: url, remark };
	}
	if (["baseurl", "siteurl", "base_url"].includes(name)) return { text: "" };
	const src = named.src ?? named.file ?? (FIGURES.includes(name) ? first : "");
	if (FIGURES.includes(name) || /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(src)) {
		if (src === "") return { text: toComment(source), remark: explain(name) };
		return writeImage(
			{
				url: src,
				alt: named.alt ?? (named.caption ? "" : values[1]),
				title: named.title,
				isInline,
				caption:
					[named.caption, named.attr && (named.attrlink ? `[${named.attr}](${named.attrlink})` : named.attr)]
						.filter(Boolean)
						.join(" ") || undefined,
				link: named.link ?? named.href,
			},
			context,
		);
	}
	const embed = findEmbed(name, { ...named, id: named.id ?? first }, values);
	if (embed) return embed;
	if (isClosing) return { text: "" };
	return { text: toComment(source), remark: explain(name) };
}

const explain = (name: string) => `the shortcode “${name}” has no counterpart: it is now a comment`;

function openNote(name: string, given: string | undefined, title: string | undefined): string {
	const word = (NOTE_NAMES.slice(0, 4).includes(name) ? (given ?? "note") : name).toLowerCase();
	const kind = Object.hasOwn(NOTE_KINDS, word) ? word : (NOTES[word] ?? "note");
	return `:::${kind}${title ? `[${title}]` : ""}\n`;
}

/** Returns a link in place of a video or a post of another site. */
function findEmbed(name: string, named: Record<string, string>, values: string[]): Replacement | undefined {
	const { id = "" } = named;
	if (id === "" && !named.src) return undefined;
	const urls: Record<string, string> = {
		youtube: `https://www.youtube.com/watch?v=${id.replace(/^.*(?:v=|\/)/, "")}`,
		vimeo: `https://vimeo.com/${id}`,
		tweet: `https://x.com/${named.user ?? "i"}/status/${id}`,
		x: `https://x.com/${named.user ?? "i"}/status/${id}`,
		gist: `https://gist.github.com/${values.slice(0, 2).join("/")}`,
		instagram: `https://www.instagram.com/p/${id}/`,
		speakerdeck: `https://speakerdeck.com/player/${id}`,
		slideshare: `https://www.slideshare.net/slideshow/embed_code/${id}`,
		gslides: id,
		codepen: `https://codepen.io/${named.user ?? "pen"}/pen/${id}`,
	};
	const url = Object.hasOwn(urls, name) ? urls[name] : undefined;
	if (url === undefined) return undefined;
	const words = named.title ?? named.caption ?? WORDS[name];
	return { text: words ? toLink(words, url) : writeEmbed(url) };
}

const WORDS: Record<string, string> = {
	youtube: "Video on YouTube",
	vimeo: "Video on Vimeo",
	tweet: "Post on X",
	x: "Post on X",
	gist: "Code on GitHub Gist",
	instagram: "Picture on Instagram",
	speakerdeck: "Slides on Speaker Deck",
	slideshare: "Slides on SlideShare",
	gslides: "Slides on Google Slides",
	codepen: "Example on CodePen",
};
