import type { Nodes } from "mdast";
import type { Remark } from "@/lib/content/schema/body-facts";
import { problemAt } from "./body-problem";

/** Finds formulas and diagrams that cannot be rendered. Loads the renderers only if a body has one. */
export async function findDrawingProblems(nodes: Nodes[]): Promise<Remark[]> {
	const problems: Remark[] = [];
	for (const node of nodes) {
		if (node.type === "math" || node.type === "inlineMath") {
			const { explainFormula } = await import("@/lib/content/drawings/formula");
			const reason = explainFormula(node.value);
			if (reason) problems.push(problemAt(node, `the formula cannot be rendered: ${reason}`));
		}
		if (node.type === "code" && node.lang === "mermaid") {
			const { explainDiagram } = await import("@/lib/content/drawings/diagram");
			const reason = explainDiagram(node.value);
			if (reason) problems.push(problemAt(node, `the diagram cannot be rendered: ${reason}`));
		}
	}
	return problems;
}
