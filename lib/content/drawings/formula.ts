import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import temml from "temml";
import { visit } from "unist-util-visit";

/**
 * Renders a TeX formula as MathML, which browsers and feed readers show without script. Pages forbid style
 * attributes, so colors become attributes and other styles are dropped.
 *
 * @throws Error whose message names the position of the invalid TeX
 */
export function renderFormula(tex: string, isBlock: boolean): Element {
	const html = temml.renderToString(tex, { displayMode: isBlock, throwOnError: true });
	const tree = fromHtml(html, { fragment: true });
	const [formula] = tree.children;
	if (formula?.type !== "element") throw new Error("no formula");
	visit(tree, "element", ({ properties }) => {
		const color = /(?:^|;)color:([^;]+)/.exec(String(properties.style ?? ""))?.[1];
		if (color) properties.mathcolor = color;
		delete properties.style;
		delete properties.className;
	});
	formula.properties = { ...(isBlock && { display: "block" }), alttext: tex };
	return formula;
}

/** Returns the reason why TeX cannot be rendered, or undefined. */
export function explainFormula(tex: string): string | undefined {
	try {
		renderFormula(tex, true);
		return undefined;
	} catch (error) {
		const [first = ""] = (error instanceof Error ? error.message : String(error)).trim().split("\n");
		return first.replace(/ at position \d+: ?$/, "").replace(/^\s*./, (letter) => letter.toLowerCase());
	}
}
