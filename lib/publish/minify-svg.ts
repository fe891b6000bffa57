import { optimize } from "svgo";
import { type Edit, type Element, getAttribute, isDrawing, parseHtml } from "./html";

/** Writes every drawing of a page in fewer bytes, to the eye the same. Not where React draws it again and compares. */
export function minifyDrawings(html: string): Edit[] {
	return parseHtml(html)
		.elements.filter((element) => isDrawing(element) && !isInIsland(element))
		.map((element) => shortened(html, element));
}

/** Whether React draws an element again, and compares. */
function isInIsland({ parent }: Element): boolean {
	return parent !== undefined && (getAttribute(parent, "data-island") !== undefined || isInIsland(parent));
}

function shortened(html: string, element: Element): Edit {
	const { from, to } = element;
	// React's comments stand between texts that belong together.
	const svg = html.slice(from, to).replace(/<!--.*?-->/g, "");
	return { from, to, text: shorten(svg, widthOf(element)) };
}

/** Drawings return on many pages. */
const known = new Map<string, string>();

/** `width` is that of its view box: a tenth of a unit is far below a pixel in a drawing hundreds of units wide. */
function shorten(svg: string, width: number): string {
	const short =
		known.get(svg) ??
		optimize(svg, {
			multipass: true,
			floatPrecision: width >= 100 ? 1 : 3,
			plugins: [
				{
					name: "preset-default",
					params: {
						overrides: {
							// What a style sheet shows or hides is not hidden.
							removeHiddenElems: false,
							// Strokes are a style sheet's: their dashes are of use without a stroke beside them.
							removeUselessStrokeAndFill: false,
							// Things that repeat compress to nothing as long as each says its place once, in a group.
							moveGroupAttrsToElems: false,
							removeUnknownsAndDefaults: { keepRoleAttr: true },
							// Other elements of the page may refer to them.
							cleanupIds: false,
						},
					},
				},
			],
		}).data;
	known.set(svg, short);
	return short;
}

const widthOf = (svg: Element) => Number(getAttribute(svg, "viewBox")?.split(/[\s,]+/)[2] ?? 0);
