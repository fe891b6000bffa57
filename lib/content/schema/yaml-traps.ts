import { CST, type Document, isPair, isSeq, Lexer, type Scalar, visit } from "yaml";
import { findControl } from "./source-text";

/** A value that YAML reads differently from what most authors mean. */
interface Trap {
	offset: number;
	message: string;
}

/** YAML's indicators at the start of a value. Frontmatter needs none of them. */
const MARKS: Record<string, string> = { alias: "an alias", anchor: "an anchor", tag: "a tag" };

/** Finds values that start with an indicator of YAML: `title: !important x` would be only "x". */
export function findYamlMarks(yaml: string): Trap[] {
	const found: Trap[] = [];
	if (!/[&!*]/.test(yaml)) return found;
	let offset = 0;
	for (const source of new Lexer().lex(yaml)) {
		const type = CST.tokenType(source) ?? "";
		// Control tokens of the lexer, which are not part of the text.
		if (["doc-mode", "scalar", "flow-error-end"].includes(type)) continue;
		const what = MARKS[type];
		const message = `YAML: ${source} reads as ${what}; put text that starts with ${source[0]} between quotes`;
		if (what) found.push({ offset, message });
		offset += source.length;
	}
	return found;
}

/** Finds unquoted values that a comment truncates: `title: C # notes` is only "C". */
export function findCommentCuts(document: Document, yaml: string): (Trap & { path: PropertyKey[] })[] {
	const found: (Trap & { path: PropertyKey[] })[] = [];
	if (!/[ \t]#/.test(yaml)) return found;
	visit(document, {
		Scalar(key, scalar, ancestors) {
			const [, end = 0] = scalar.range ?? [];
			const [, space = "", comment] = /^([ \t]+)(#.*)/.exec(yaml.slice(end)) ?? [];
			if (key === "key" || scalar.type !== "PLAIN" || scalar.value === null || !comment) return;
			const message = `is only ${JSON.stringify(scalar.value)}, because "${comment.trim()}" is a comment; put the text between quotes, or the comment on a line of its own`;
			found.push({ path: pathOf(scalar, ancestors), offset: end + space.length, message });
		},
	});
	return found;
}

/** Finds values and keys in which an escape, such as "\\b", produces a control character. */
export function findEscapedControls(document: Document, yaml: string): Trap[] {
	const found: Trap[] = [];
	if (!yaml.includes("\\")) return found;
	visit(document, {
		Scalar(_, { value, range }) {
			const control = typeof value === "string" ? findControl(value) : undefined;
			// A control character in the file itself is reported at its own position.
			if (!control || findControl(yaml.slice(range?.[0], range?.[1]))) return;
			const message = `contains the control character ${control.name}, which a page cannot show: delete it`;
			found.push({ offset: range?.[0] ?? 0, message });
		},
	});
	return found;
}

/** Returns the path to a node: keys and list positions. */
function pathOf(node: Scalar, ancestors: readonly unknown[]): PropertyKey[] {
	return ancestors.flatMap((ancestor, depth): PropertyKey[] => {
		const below = ancestors[depth + 1] ?? node;
		if (isPair(ancestor)) return [String(ancestor.key)];
		return isSeq(ancestor) ? [ancestor.items.indexOf(below)] : [];
	});
}
