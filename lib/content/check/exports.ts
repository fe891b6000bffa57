import type { Nodes } from "mdast";
import { getProseComponent } from "@/lib/content/prose/components";
import type { Remark } from "@/lib/content/schema/body-facts";
import { findUnboundIdentifiers } from "./unbound-identifiers";

/**
 * What a body exports and should not: a default, which MDX would draw around the text in its place, and what rests on
 * names that nobody has defined.
 *
 * @param names those that the body imports or exports
 */
export function findExportProblems(nodes: Nodes[], names: ReadonlySet<string>): Remark[] {
	return nodes.flatMap((node) => {
		if (node.type !== "mdxjsEsm") return [];
		return (node.data?.estree?.body ?? []).flatMap((statement): Remark[] => {
			const { line = 1, column = 0 } = statement.loc?.start ?? {};
			const problem = (message: string): Remark => ({ line, column: column + 1, message });
			if (statement.type === "ExportDefaultDeclaration") return [problem(DEFAULT)];
			if (statement.type !== "ExportNamedDeclaration") return [];
			const isDefault = statement.specifiers.some(
				({ exported }) => exported.type === "Identifier" && exported.name === "default",
			);
			if (isDefault) return [problem(DEFAULT)];
			return findUnboundIdentifiers(statement.declaration)
				.filter((name) => !names.has(name) && !PROVIDED_NAMES.includes(name) && !(name in globalThis))
				.map((name) => problem(undefinedName(name)));
		});
	});
}

/** What an export can name without importing it. */
const PROVIDED_NAMES = ["React", "ReactDOM"];

const undefinedName = (name: string) =>
	getProseComponent(name)
		? `<${name}> is known to the text alone, and not to what it exports: use it in the text`
		: `"${name}" is not defined`;

const DEFAULT =
	"a default export would be drawn in place of the text: export it by a name, as in export function Drawing()";
