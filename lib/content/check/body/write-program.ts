import type { Nodes } from "mdast";
import { isElement } from "@/lib/content/read/mdx-nodes";

/** Names that MDX declares in the program that it generates for a body. */
export const MDX_NAMES = [
	"MDXContent",
	"_createMdxContent",
	"_missingMdxReference",
	"_Fragment",
	"_jsx",
	"_jsxs",
	"frontmatter",
];

interface Piece {
	line: number;
	text: string;
}

/**
 * Writes the program in a body: its imports, exports, and expressions, each on its own line of the file. esbuild then
 * finds problems across pieces, such as two exports of one name. Empty for a body without imports and exports.
 */
export function writeProgram(nodes: Nodes[]): string {
	if (!nodes.some(({ type }) => type === "mdxjsEsm")) return "";
	let program = `const ${MDX_NAMES.map((name) => `${name}=0`).join()};`;
	let line = 1;
	for (const piece of nodes.flatMap(piecesOf)) {
		program += "\n".repeat(Math.max(0, piece.line - line)) + piece.text;
		line = Math.max(line, piece.line) + piece.text.split("\n").length - 1;
	}
	return program;
}

function piecesOf(node: Nodes): Piece[] {
	const line = node.position?.start.line ?? 1;
	if (node.type === "mdxjsEsm") return [{ line, text: `${node.value};` }];
	if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression")
		return node.data?.estree?.body.length ? [{ line, text: inFunction(node.value) }] : [];
	if (!isElement(node)) return [];
	return node.attributes.flatMap((attribute) =>
		attribute.type === "mdxJsxAttribute" && typeof attribute.value === "object" && attribute.value
			? { line, text: inFunction(attribute.value.value) }
			: [],
	);
}

/** Wraps an expression in a function, where names may be declared again, as MDX does. */
function inFunction(expression: string): string {
	// A comment would end the line.
	const end = expression.includes("//") ? "\n" : "";
	return `(async()=>(${expression}${end}));`;
}
