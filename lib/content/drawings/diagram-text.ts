/** Lines that style or describe a diagram. The page has its own colors. */
const APPEARANCE =
	/^\s*(?:%%.*|(?:style|classDef|linkStyle|class|click|accTitle|accDescr)\b(?!.*[-=]{2,}>).*)$/gm;

const TITLE = /^\s*acc(?:Descr|Title)\s*:\s*(.+)$/m;
const FRONTMATTER = /^\s*---\n([\s\S]*?)\n---\n/;

/** An arrow without spaces around it. The renderer parses it as part of a name. */
const TIGHT_ARROW = /(?<=[\w\])}])(-{2,}>|={2,}>|-\.+->|-{3,})(?=[\w|[({])/g;

/** Removes colors, comments and descriptions from a diagram. */
export function plainDiagram(source: string): string {
	const body = source.replace(FRONTMATTER, "");
	const isClassDiagram = /^\s*classDiagram/.test(body);
	const plain = body.replace(APPEARANCE, (line) => (isClassDiagram && /^\s*class\b/.test(line) ? line : ""));
	return /^\s*(?:graph|flowchart)\b/.test(plain) ? plain.replace(TIGHT_ARROW, " $1 ") : plain;
}

/** The text of a node: A[Start here], B{"Ready?"}, C((End)). */
const NODE = /\b([\w-]+?)(?:\[+|\(+|\{+)[/\\]?"?([^"\])}]+?)"?[/\\]?(?:\]+|\)+|\}+)/g;

/** An arrow with its label. */
const ARROW =
	/\s*(?:(?:--|==|-\.)\s+([^->|=.]+?)\s+(?:-->|==>|\.->|---)|[<xo]?(?:-{2,}|={2,}|-\.+-)[>xo]?(?:\s*\|([^|]*)\|)?|-{1,2}(?:>{1,2}|x|\)))\s*/g;

/** Describes a diagram in words: its author's description, or its connections. */
export function describeDiagram(source: string): string {
	const own = TITLE.exec(source)?.[1] ?? /^title:\s*(.+)$/m.exec(FRONTMATTER.exec(source)?.[1] ?? "")?.[1];
	if (own) return own.trim();
	const labels = new Map<string, string>();
	const lines = plainDiagram(source)
		.split(/[\n;]/)
		.slice(1)
		.map((line) => line.trim())
		.filter((line) => line !== "" && !/^(?:end|direction\b.*)$/.test(line))
		.map((line) => line.replace(/^subgraph\s+/, "Group "))
		.map((line) =>
			line.replace(NODE, (_, id: string, label: string) => {
				labels.set(id, label.trim());
				return id;
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
