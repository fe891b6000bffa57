import { bundledLanguages } from "shiki/langs";
import type { PostContext } from "./context";

/** Quotes a text as an attribute's value. */
export const quote = (text: string) => `"${text.replace(/&(?!#?\w+;)/g, "&amp;").replaceAll('"', "&quot;")}"`;

/** Writes an address in Markdown, between angle brackets if it would end early. */
export const toDestination = (url: string) =>
	/^[^\s()<>]*$/.test(url)
		? url
		: `<${url.replaceAll("<", "%3C").replaceAll(">", "%3E").replace(/\n/g, "")}>`;

/** Escapes a text for the words of a link or of an image. */
const escapeWords = (text: string) => text.replace(/\s+/g, " ").trim().replace(/[[\]]/g, "\\$&");

export const toLink = (words: string, url: string) => `[${escapeWords(words)}](${toDestination(url)})`;

/** What another site says of an image. */
export interface SourceImage {
	url: string;
	/** Undefined without alternative text; empty if the image only decorates. */
	alt?: string | undefined;
	caption?: string | undefined;
	title?: string | undefined;
	width?: string | undefined;
	height?: string | undefined;
	/** Whether it is within a sentence, where a figure cannot be. */
	isInline?: boolean | undefined;
	/** Whether it is within HTML, where Markdown is text. */
	isHtml?: boolean | undefined;
	/** Where the image leads. */
	link?: string | undefined;
}

/**
 * Writes an image in Markdown, with a caption as a figure. Without alternative text the image counts as decoration, as on
 * the other site. An image that cannot be copied becomes a link to it.
 */
export function writeImage(image: SourceImage, context: PostContext): { text: string; remark?: string } {
	const { url, caption, link } = image;
	const alt = image.alt?.trim() || image.title?.trim() || "";
	const placed = context.placeImage(url);
	if ("problem" in placed) {
		const words = alt || caption || url.split(/[?#]/)[0]?.split("/").at(-1) || url;
		return {
			text: toLink(words, placed.url),
			remark: `the image ${url} ${placed.problem}, so a link is in its place`,
		};
	}
	// Within a sentence, where a figure cannot be, the caption is the image's title.
	const label = caption && image.isInline ? caption : image.title !== alt ? (image.title ?? "") : "";
	const shown = showImage(placed.src, alt, label.replace(/\s+/g, " ").trim(), image);
	const linked = link ? `[${shown}](${toDestination(context.placeLink(link).url)})` : shown;
	const isFigure = caption !== undefined && !image.isInline;
	const text = isFigure
		? `<figure>\n\n${linked}\n\n<figcaption>\n\n${caption.trim()}\n\n</figcaption>\n</figure>`
		: linked;
	const isTold = image.alt === "" && caption !== undefined;
	return alt === "" && !isTold
		? {
				text,
				remark: `the image ${url} has no alternative text, so it counts as decoration: write what it shows as alt`,
			}
		: { text };
}

/** Writes an image in Markdown, or in HTML where Markdown has no effect or no word for it. */
function showImage(src: string, alt: string, title: string, { width, isHtml }: SourceImage): string {
	const size = /^\d+(?:px)?$/.test(width ?? "") ? Number.parseInt(width ?? "", 10) : undefined;
	if (alt !== "" && size === undefined && !isHtml)
		return `![${escapeWords(alt)}](${toDestination(src)}${title && ` ${quote(title)}`})`;
	const attributes = [size === undefined ? "" : ` width="${size}"`, title && ` title=${quote(title)}`];
	return `<img src=${quote(src)} alt=${quote(alt)}${attributes.join("")}>`;
}

/** Other names of languages for code. */
const LANGUAGES: Record<string, string> = {
	golang: "go",
	shell: "sh",
	"shell-session": "shellsession",
	terminal: "console",
	output: "text",
	none: "text",
	nohighlight: "text",
	"no-highlight": "text",
	raw: "text",
	plain: "text",
	plain_text: "text",
	gotemplate: "html",
	"go-html-template": "html",
	htmlbars: "handlebars",
	"language-": "text",
	conf: "ini",
	env: "sh",
	gitignore: "text",
	csv: "text",
	il: "text",
	node: "js",
	jsonp: "json",
	obj: "text",
};
const PLAIN = ["text", "txt", "plaintext", "ansi", "mermaid", "math", ""];

/** Returns the name of a language that the page highlights, or text for an unknown one. */
export function findLanguage(written: string): { name: string; isUnknown: boolean } {
	const name = written.trim().replace(/^\.|^(?:lang|language)-/g, "");
	const lower = name.toLowerCase();
	const found = [name, lower, LANGUAGES[lower] ?? ""].find(
		(one) => one !== "" && (Object.hasOwn(bundledLanguages, one) || PLAIN.includes(one)),
	);
	return { name: found ?? (name === "" ? "" : "text"), isUnknown: found === undefined && name !== "" };
}

/** Known addresses that show a video or a post of another site inside a page. */
const EMBEDS: [pattern: RegExp, url: (id: string) => string, words: string][] = [
	[
		/youtu(?:be(?:-nocookie)?\.com\/(?:embed|v)\/|\.be\/)([\w-]+)/,
		(id) => `https://www.youtube.com/watch?v=${id}`,
		"Video on YouTube",
	],
	[/player\.vimeo\.com\/video\/(\d+)/, (id) => `https://vimeo.com/${id}`, "Video on Vimeo"],
	[
		/gist\.github\.com\/(.+?)(?:\.js)?(?:\?.*)?$/,
		(id) => `https://gist.github.com/${id}`,
		"Code on GitHub Gist",
	],
	[/codepen\.io\/([\w-]+)\/embed\/(?:preview\/)?[\w-]*/, () => "", "Example on CodePen"],
];

/** Returns a link in place of something that other sites show inside a page. */
export function writeEmbed(url: string, title = ""): string {
	const address = url.startsWith("//") ? `https:${url}` : url;
	for (const [pattern, toUrl, words] of EMBEDS) {
		const found = pattern.exec(address);
		if (found) return toLink(title || words, toUrl(found[1] ?? "") || address.replace("/embed/", "/pen/"));
	}
	const host = URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : "";
	return toLink(title || (host ? `Content on ${host}` : address), address);
}
