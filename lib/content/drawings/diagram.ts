import { createHash } from "node:crypto";
import { renderMermaidSVG } from "beautiful-mermaid";
import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { SKIP, visit } from "unist-util-visit";
import { describeDiagram, plainDiagram } from "./diagram-text";

/** The page's colors by the renderer's variables. They follow the light and dark themes. */
const COLORS: Record<string, string> = {
	"--_text": "ink",
	"--_arrow": "ink",
	"--fg": "ink",
	"--_node-fill": "paper",
	"--_group-fill": "raised",
	"--_group-hdr": "rule",
	"--_inner-stroke": "rule",
	"--_key-badge": "rule",
	"--bg": "raised",
};

/** Attributes of the renderer's output that a page does not need. */
const DROPPED = /^(?:data|style$|className$|xmlns$|fontFamily$)/;

/**
 * Renders a Mermaid diagram as SVG in the page's colors and font, without a browser.
 *
 * @throws Error for a diagram that the renderer does not support
 */
export function renderDiagram(source: string): string {
	const tree = fromHtml(renderMermaidSVG(plainDiagram(source)), { fragment: true, space: "svg" });
	const prefix = `d${createHash("sha256").update(source).digest("hex").slice(0, 6)}-`;
	let svg: Element | undefined;
	visit(tree, "element", (element, index, parent) => {
		if (element.tagName === "style" && parent && index !== undefined) {
			parent.children.splice(index, 1);
			return [SKIP, index];
		}
		if (element.tagName === "svg") svg ??= element;
		element.properties = Object.fromEntries(
			Object.entries(element.properties).flatMap(([name, value]) =>
				DROPPED.test(name) ? [] : [[name, cleanValue(name, value, prefix)]],
			),
		);
		element.children = element.children.filter((child) => child.type !== "text" || child.value.trim() !== "");
		return undefined;
	});
	if (!svg) throw new Error("no diagram");
	svg.properties = { ...svg.properties, role: "img", ariaLabel: describeDiagram(source) };
	return toHtml(svg, { space: "svg" });
}

function cleanValue(name: string, value: Element["properties"][string], prefix: string) {
	const text = String(value);
	if (name === "id") return prefix + text;
	return text
		.replace(/url\(#/g, `url(#${prefix}`)
		.replace(/var\((--[\w-]+)\)/g, (_, variable: string) => `var(--color-${colorOf(variable)})`)
		.replace(/(?<!\d)\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10));
}

function colorOf(variable: string): string {
	const series = /^--xychart-color-(\d+)$/.exec(variable)?.[1];
	if (series !== undefined) return `tier-${(Number(series) % 7) + 1}`;
	return variable.startsWith("--xychart-bar") ? "rule" : (COLORS[variable] ?? "muted");
}

const KINDS = "graph, flowchart, stateDiagram-v2, sequenceDiagram, classDiagram, erDiagram and xychart-beta";

/** Returns the reason why a diagram cannot be rendered, or undefined. */
export function explainDiagram(source: string): string | undefined {
	try {
		renderDiagram(source);
		return undefined;
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		const header = /^Invalid mermaid header: "([^"]*)"/.exec(reason)?.[1];
		return header === undefined ? reason : `"${header}" starts no diagram; known: ${KINDS}`;
	}
}
