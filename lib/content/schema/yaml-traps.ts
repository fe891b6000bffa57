import { CST, type Document, isPair, isSeq, Lexer, type Scalar, visit } from "yaml";
import { findControl } from "./source-text";

/** Something that YAML reads otherwise than most who write it mean it. */
interface Trap {
	offset: number;
	message: string;
}

/** What a value that begins with one of these is to YAML; frontmatter has no use for any. */
const MARKS: Record<string, string> = { alias: "an alias", anchor: "an anchor", tag: "a tag" };

/** Values that begin with a mark of YAML's own: as `title: !important x` would say only "x". */
export function findYamlMarks(yaml: string): Trap[] {
	const found: Trap[] = [];
	if (!/[&!*]/.test(yaml)) return found;
	let offset = 0;
	for (const source of new Lexer().lex(yaml)) {
		const type = CST.tokenType(source) ?? "";
		// What the lexer puts between the pieces of the text, to say what comes.
		if (["doc-mode", "scalar", "flow-error-end"].includes(type)) continue;
		const what = MARKS[type];
		const message = `YAML: ${source} reads as ${what}; put text that starts with ${source[0]} between quotes`;
		if (what) found.push({ offset, message });
		offset += source.length;
	}
	return found;
}

/** Values without quotes with a comment behind them on their line, by path: of `title: C # notes` "C" alone is kept. */
export function findCommentCuts(document: Document, yaml: string): (Trap & { path: PropertyKey[] })[] {
	const found: (Trap & { path: PropertyKey[] })[] = [];
	if (!/[ \t]#/.test(yaml)) return found;
	visit(document, {
		Scalar(key, scalar, ancestors) {
			const [, end = 0] = scalar.range ?? [];
			const [, space = "", comment] = /^([ \t]+)(#.*)/.exec(yaml.slice(end)) ?? [];
			if (key === "key" || scalar.type !== "PLAIN" || scalar.value === null || !comment) return;
			const message = `says ${JSON.stringify(scalar.value)} alone, as "${comment.trim()}" is a comment; put the text between quotes, or the comment on a line of its own`;
			found.push({ path: pathOf(scalar, ancestors), offset: end + space.length, message });
		},
	});
	return found;
}

/** Values and keys that an escape, as "\\b" between double quotes, gives a control character. */
export function findEscapedControls(document: Document, yaml: string): Trap[] {
	const found: Trap[] = [];
	if (!yaml.includes("\\")) return found;
	visit(document, {
		Scalar(_, { value, range }) {
			const control = typeof value === "string" ? findControl(value) : undefined;
			// One that stands in the file itself is reported where it stands.
			if (!control || findControl(yaml.slice(range?.[0], range?.[1]))) return;
			const message = `contains the control character ${control.name}, which a page cannot show: delete it`;
			found.push({ offset: range?.[0] ?? 0, message });
		},
	});
	return found;
}

/** Keys and positions that lead to a node. */
function pathOf(node: Scalar, ancestors: readonly unknown[]): PropertyKey[] {
	return ancestors.flatMap((ancestor, depth): PropertyKey[] => {
		const below = ancestors[depth + 1] ?? node;
		if (isPair(ancestor)) return [String(ancestor.key)];
		return isSeq(ancestor) ? [ancestor.items.indexOf(below)] : [];
	});
}
