import type { Nodes, Root } from "mdast";
import { getNodes, isElement, literalText, type MdxElement } from "@/lib/content/read/mdx-nodes";
import type { PostContext } from "./context";
import { type Edit, toComment } from "./edits";
import { toLink, writeEmbed, writeImage } from "./markup";
import { readTag, textOf } from "./tags";

/** Components that the site understands: notes of other tools, and lists of contents. */
const KNOWN = new Set(
	"Callout Admonition Alert Aside Note Tip Info Warning Caution Danger Important TOCInline TableOfContents Toc TOC".split(
		" ",
	),
);

/** Components that show an image. */
const IMAGES = new Set(["Image", "Img", "NextImage", "Picture", "BlogImage", "img"]);

/** Packages and folders whose components another site does not have. */
const isForeign = (module: string) => /^(?:[@~]\/|\.{1,2}\/|astro:|next\/|@astrojs|@?[\w-])/.test(module);

const rangeOf = ({ position }: Nodes) => ({
	start: position?.start.offset ?? 0,
	end: position?.end.offset ?? 0,
});

/** Converts the imports, expressions and components of MDX. */
export function convertMdx(text: string, tree: Root, context: PostContext): Edit[] {
	const nodes = getNodes(tree);
	const { edits, images, own } = convertModules(nodes);
	const elements = nodes.filter(isElement);
	return [
		...edits,
		...elements.flatMap((element) => convertElement(text, element, own, images, context)),
		...nodes.flatMap((node) => convertExpression(text, node, own, context)),
	];
}

/**
 * Removes imports, and exports of layouts and data. Definitions of the post's own components stay, unless they need an
 * import.
 */
function convertModules(nodes: Nodes[]) {
	const edits: Edit[] = [];
	const images = new Map<string, string>();
	const own = new Set<string>();
	for (const node of nodes) {
		if (node.type !== "mdxjsEsm") continue;
		const { start: at } = rangeOf(node);
		const statements = node.data?.estree?.body ?? [];
		const base = Math.min(...statements.map((one) => (one as { start?: number }).start ?? 0));
		for (const statement of statements) {
			const { start = 0, end = 0 } = statement as { start?: number; end?: number };
			const range = { start: at + start - base, end: at + end - base };
			if (statement.type === "ImportDeclaration") {
				const module = String(statement.source.value);
				const isImage = /\.(?:png|jpe?g|gif|webp|avif|svg)(?:\?.*)?$/i.test(module);
				for (const { local } of statement.specifiers) if (isImage) images.set(local.name, module);
				const isUnknown = !isImage && isForeign(module);
				edits.push({ ...range, text: "" });
				if (!isUnknown) continue;
			} else if (statement.type === "ExportNamedDeclaration" && statement.declaration) {
				const { declaration } = statement;
				if (declaration.type === "VariableDeclaration")
					for (const { id } of declaration.declarations) if (id.type === "Identifier") own.add(id.name);
				if (declaration.type === "FunctionDeclaration" && declaration.id) own.add(declaration.id.name);
			} else edits.push({ ...range, text: "", remark: "an export is removed: the site has its own layout" });
		}
	}
	return { edits, images, own };
}

function convertElement(
	text: string,
	element: MdxElement,
	own: Set<string>,
	images: Map<string, string>,
	context: PostContext,
): Edit[] {
	const { start, end } = rangeOf(element);
	const name = element.name ?? "";
	const source = text.slice(start, end);
	const tag = readTag(text, start);
	const isComponent = /^[A-Z]|\./.test(name);
	const attribute = (key: string) => resolve(tag?.attributes.get(key), images);
	if (IMAGES.has(name) && !own.has(name)) {
		const url = attribute("src");
		if (url === undefined)
			return [
				{ start, end, text: toComment(source), remark: `<${name}> with a computed address is now a comment` },
			];
		return [
			{
				start,
				end,
				...writeImage(
					{
						url,
						isHtml: true,
						alt: attribute("alt"),
						caption: attribute("caption"),
						width: attribute("width"),
					},
					context,
				),
			},
		];
	}
	if (!isComponent || own.has(name)) return [];
	if (KNOWN.has(name) && isUnderstood(element)) return [];
	const id = attribute("id") ?? attribute("videoId") ?? attribute("video") ?? attribute("youTubeId");
	if (/^(?:YouTube|Youtube|YoutubeEmbed|LiteYouTube)$/.test(name) && id)
		return [
			{ start, end, text: writeEmbed(id.includes("/") ? id : `https://youtu.be/${id}`, attribute("title")) },
		];
	if (/^(?:Tweet|Twitter)/.test(name) && id)
		return [
			{ start, end, text: toLink("Post on X", id.includes("/") ? id : `https://x.com/i/status/${id}`) },
		];
	const href = attribute("href");
	const first = element.children[0];
	const last = element.children.at(-1);
	const remark = `<${name}> has no counterpart: ${first ? "its content stays, without it" : "it is now a comment"}`;
	if (!first || !last) return [{ start, end, text: toComment(source), remark }];
	const [open, close] = [rangeOf(first).start, rangeOf(last).end];
	if (/^(?:Next)?Link$/.test(name) && href !== undefined)
		return [
			{ start, end: open, text: `<a href="${context.placeLink(href).url}">` },
			{ start: close, end, text: "</a>" },
		];
	return [
		{ start, end: open, text: element.type === "mdxJsxFlowElement" ? "\n\n" : "", remark },
		{ start: close, end, text: element.type === "mdxJsxFlowElement" ? "\n\n" : "" },
	];
}

/** Returns whether a note has content and only attributes that notes have, or is a list of contents. */
function isUnderstood({ name, attributes, children }: MdxElement): boolean {
	if (/^(?:TOC|Toc|Table)/.test(name ?? "")) return true;
	const names = ["type", "kind", "variant", "intent", "emoji", "icon", "title"];
	return (
		children.length > 0 &&
		attributes.every((one) => one.type === "mdxJsxAttribute" && names.includes(one.name))
	);
}

/** Returns an attribute's text; for an imported image, the path of its file. */
function resolve(value: string | true | undefined, images: Map<string, string>): string | undefined {
	const [, name = ""] = (typeof value === "string" && /^\{\s*([\w$]+)(?:\.src)?\s*\}$/.exec(value)) || [];
	const called =
		typeof value === "string"
			? /["'`]([^"'`]+\.(?:png|jpe?g|gif|webp|avif|svg))["'`]/i.exec(value)?.[1]
			: undefined;
	return images.get(name) ?? textOf(value) ?? called;
}

/** Replaces expressions that are text, and those that name the title. */
function convertExpression(text: string, node: Nodes, own: Set<string>, context: PostContext): Edit[] {
	if (node.type !== "mdxTextExpression" && node.type !== "mdxFlowExpression") return [];
	const { start, end } = rangeOf(node);
	const literal = literalText(node);
	if (literal !== undefined) return [{ start, end, text: literal.replace(/[<{]/g, "\\$&") }];
	if (/^\s*(?:\/\*[\s\S]*\*\/\s*)?$/.test(node.value)) return [{ start, end, text: "" }];
	if (/^\s*(?:frontmatter|meta|metadata|props)\.title\s*$/i.test(node.value))
		return [{ start, end, text: context.title }];
	if ([...own].some((name) => node.value.includes(name))) return [];
	return [
		{
			start,
			end,
			text: toComment(text.slice(start, end)),
			remark: "an expression is now a comment, because only running it would show its text",
		},
	];
}
