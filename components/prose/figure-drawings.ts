import { deserialize, serialize } from "node:v8";
import type { Element, Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { visit } from "unist-util-visit";
import { z } from "zod";
import { getDeclaration } from "@/components/og/drawing";
import { memoize, memoizeOnce } from "@/lib/content/read/memoize";
import { getPosts, type Post } from "@/lib/content/read/query";
import { FEED_SIZE } from "@/lib/content/schema/paths";
import { createCache } from "@/lib/files/cache";
import { areInputsUnchanged, BUILD_INPUTS_HASH } from "@/lib/site/cache/build-inputs";
import { getRenderingKey } from "@/lib/site/cache/cached-posts";
import type { FigureImages } from "@/lib/site/formats/feed";
import { figurePath, pathOf } from "@/lib/site/routes";
import { getThemeColor } from "@/lib/site/theme-colors";
import { renderHtml } from "./body";

/** Drawings of a post's figures as SVG documents, in their order. A figure may have none. */
const drawingsOfPost = z.array(z.string().optional());

const cache = createCache("drawings", []);

/** Checked once per process, after everything has been compiled, because it reads all sources. */
const mayCache = memoizeOnce(() => process.env[BUILD_INPUTS_HASH] !== undefined && areInputsUnchanged());

/** Returns a post's drawings. Builds cache them, because drawing runs the models. */
export const renderFigureDrawings = memoize(async (post: Post): Promise<z.infer<typeof drawingsOfPost>> => {
	const cached = mayCache() ? cache.get(getRenderingKey(post)) : undefined;
	if (cached) return drawingsOfPost.parse(deserialize(cached));
	const drawings = await drawFigures(post);
	if (mayCache()) cache.set(getRenderingKey(post), serialize(drawings));
	return drawings;
});

async function drawFigures(post: Post): Promise<z.infer<typeof drawingsOfPost>> {
	const tree = fromHtml(await renderHtml(post), { fragment: true });
	const figures = findAll(
		tree,
		({ tagName, properties }) => tagName === "figure" && !isCode(properties.className),
	);
	return figures.map((figure) => {
		const [svg, ...others] = findAll(figure, ({ tagName }) => tagName === "svg");
		// Only the style sheet can arrange several drawings.
		return svg && others.length === 0 ? toDocument(svg) : undefined;
	});
}

/** Returns the paths of the drawings of the newest posts, which feeds show. */
export const getFigureImages = memoizeOnce(async (): Promise<FigureImages> => {
	const posts = getPosts().slice(0, FEED_SIZE);
	const entries = posts.map(async (post): Promise<[string, (string | undefined)[]]> => {
		const drawings = await renderFigureDrawings(post);
		return [pathOf(post), drawings.map((svg, index) => (svg ? figurePath(post.slug, index) : undefined))];
	});
	return new Map(await Promise.all(entries));
});

/** Returns those drawings by path. */
export const getDrawings = memoizeOnce(async (): Promise<Map<string, string>> => {
	const images = await getFigureImages();
	const drawings = new Map<string, string>();
	for (const post of getPosts().slice(0, FEED_SIZE))
		for (const [index, svg] of (await renderFigureDrawings(post)).entries()) {
			const path = images.get(pathOf(post))?.[index];
			if (svg && path) drawings.set(path, svg);
		}
	return drawings;
});

const isCode = (names: unknown) => Array.isArray(names) && names.includes("code");

function findAll(tree: Nodes, test: (element: Element) => boolean): Element[] {
	const found: Element[] = [];
	visit(tree, "element", (element) => {
		if (element !== tree && test(element)) found.push(element);
	});
	return found;
}

/** Returns a drawing as a standalone document: on paper, in the theme's light colors, without a style sheet. */
function toDocument(svg: Element): string {
	const [, , width = 320, height = 180] = String(svg.properties.viewBox ?? "")
		.split(" ")
		.map(Number);
	visit(svg, "element", ({ properties }) => {
		const { className, style } = properties;
		if (!Array.isArray(className)) return;
		const declarations = className.map((name) => getDeclaration(String(name))).filter(Boolean);
		delete properties.className;
		if (declarations.length > 0) properties.style = [style, ...declarations].filter(Boolean).join(";");
	});
	const drawing: Element = {
		...svg,
		properties: { ...svg.properties, xmlns: "http://www.w3.org/2000/svg", width, height },
		children: [
			{
				type: "element",
				tagName: "rect",
				properties: { width: "100%", height: "100%", fill: getThemeColor("paper") },
				children: [],
			},
			...svg.children,
		],
	};
	return resolveVariables(toHtml(drawing, { space: "svg" }));
}

const fonts: Record<string, string> = { mono: "monospace", sans: "sans-serif", serif: "serif" };

/** Replaces CSS variables by their values, because an image has no style sheet. */
const resolveVariables = (svg: string) =>
	svg
		.replace(/var\(--color-([\w-]+)\)/g, (_, role: string) => getThemeColor(role))
		.replace(/var\(--font-([\w-]+)\)/g, (_, family: string) => fonts[family] ?? "sans-serif");
