import { fromJsx } from "@takumi-rs/helpers/jsx";
import { loadView } from "@/components/system/registry";
import { getThemeColor } from "@/lib/site/theme-colors";

/**
 * Returns the wordless thumbnail of a system as an SVG document in the theme's light colors, or undefined if its
 * model is not written yet.
 */
export async function renderDrawing(system: string): Promise<string | undefined> {
	const { Glyph } = await loadView(system);
	const { node } = await fromJsx(<Glyph />);
	const svg = findSvg(node);
	if (!svg) return undefined;
	const classes = new Set(
		Array.from(svg.matchAll(/ class="([^"]*)"/g), ([, names = ""]) => names.split(" ")).flat(),
	);
	const rules = [...classes].map((name) => `.${name}{${getDeclaration(name)}}`).join("");
	return svg.replace(/<svg[^>]*>/, (tag) => `${tag}<style>${rules}</style>`);
}

type Nodes = Awaited<ReturnType<typeof fromJsx>>["node"];

/** Returns the first SVG in a tree of nodes, as text. */
function findSvg(node: Nodes): string | undefined {
	if (node.type === "image") return typeof node.src === "string" ? node.src : undefined;
	if (node.type !== "container") return undefined;
	for (const child of node.children ?? []) {
		const found = findSvg(child);
		if (found) return found;
	}
	return undefined;
}

/** Returns the declarations of a utility class that drawings use, or nothing for layout classes. */
export function getDeclaration(name: string): string {
	const [, property = "", value = ""] = /^(fill|stroke|opacity)-(.+)$/.exec(name) ?? [];
	if (property === "opacity") return `opacity:${Number(value) / 100}`;
	if (property === "stroke" && /^\d+$/.test(value)) return `stroke-width:${value}`;
	if (!property) return "";
	return `${property}:${value === "none" ? "none" : getThemeColor(value)}`;
}
