/** A line that styles or describes a diagram. The page has its own colors. */
const APPEARANCE = /^(?:%%|(?:style|classDef|linkStyle|class|click|accTitle|accDescr)\b(?!.*[-=]{2}>))/;

const TITLE = /^acc(?:Descr|Title)\s*:\s*(\S.*)$/m;
const FRONTMATTER = /^\s*---\n([\s\S]*?)\n---\n/;

/** An arrow without spaces around it. The renderer parses it as part of a name. */
const TIGHT_ARROW = /(?<=[\w\])}])(-{2,}>|={2,}>|-\.+->|-{3,})(?=[\w|[({])/g;

/** Removes colors, comments and descriptions from a diagram. */
export function plainDiagram(source: string): string {
	const body = source.replace(FRONTMATTER, "");
	const isClassDiagram = /^\s*classDiagram/.test(body);
	const isKept = (line: string) => !APPEARANCE.test(line) || (isClassDiagram && /^class\b/.test(line));
	const plain = body
		.split("\n")
		.map((line) => (isKept(line.trim()) ? line : ""))
		.join("\n");
	return /^\s*(?:graph|flowchart)\b/.test(plain) ? plain.replace(TIGHT_ARROW, " $1 ") : plain;
}

/**
 * The text of a node: A[Start here], B{"Ready?"}, C((End)). The end is optional and dashes before the name are part of
 * the match, so that no text is searched twice.
 */
const NODE =
	/(?<![\w-])(-*)(\w[\w-]*)(?:\[{1,2}|\({1,3}|\{{1,2})[/\\]?"?([^"\])}]+)("?[/\\]?(?:\]+|\)+|\}+))?/g;

/** An arrow with its label. */
const ARROW =
	/(?:--|==|-\.)\s([^->|=.]+\s)(?:-->|==>|\.->|---)|[<xo]?(?:-{2,}|={2,}|-\.+-)[>xo]?(?:\s*\|([^|]*)\|)?|-{1,2}(?:>{1,2}|x|\))/g;

/** Returns the description that a diagram contains. */
function findDescription(source: string): string | undefined {
	// An expression that skips indentation itself would search lines of spaces several times.
	const text = source
		.split("\n")
		.map((line) => line.trimStart())
		.join("\n");
	const found = TITLE.exec(text) ?? /^title:\s*(\S.*)$/m.exec(FRONTMATTER.exec(source)?.[1] ?? "");
	return found?.[1]?.trim();
}

/** Returns the label of a node without the slash that ends a slanted shape: A[/Input/]. */
const unslanted = (label: string, end: string) =>
	(end.startsWith('"') ? label : label.replace(/(.)[/\\]$/, "$1")).trim();

/** Describes a diagram in words: its author's description, or its connections. */
export function describeDiagram(source: string): string {
	const own = findDescription(source);
	if (own) return own;
	const labels = new Map<string, string>();
	const lines = plainDiagram(source)
		.split(/[\n;]/)
		.slice(1)
		.map((line) => line.trim())
		.filter((line) => line !== "" && !/^(?:end|direction\b.*)$/.test(line))
		.map((line) => line.replace(/^subgraph\s+/, "Group "))
		.map((line) =>
			line.replace(NODE, (found, dashes: string, id: string, label: string, end?: string) => {
				if (end === undefined) return found;
				labels.set(id, unslanted(label, end));
				return dashes + id;
			}),
		)
		.map((line) =>
			line.replace(ARROW, (_, inner?: string, between?: string) => {
				const words = (inner ?? between ?? "").trim();
				return words ? ` (${words}) → ` : " → ";
			}),
		);
	return lines
		.map((line) =>
			line
				.replace(/[\w-]+/g, (word) => labels.get(word) ?? word)
				.replace(/\s+/g, " ")
				.trim(),
		)
		.join("; ");
}
