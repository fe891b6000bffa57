import type { Nodes } from "mdast";
import { getProseComponent } from "@/lib/content/prose/components";
import type { Remark } from "@/lib/content/schema/body-facts";
import { findUnboundIdentifiers } from "./unbound-identifiers";

/**
 * Finds exports that do not work: a default export, which MDX would render instead of the text, and exports that use
 * undefined names.
 *
 * @param names the names that the body imports or exports
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

/** Names that an export can use without an import. */
const PROVIDED_NAMES = ["React", "ReactDOM"];

const undefinedName = (name: string) =>
	getProseComponent(name)
		? `<${name}> is not available in exports: use it in the text`
		: `"${name}" is not defined`;

const DEFAULT =
	"a default export would replace the text: use a named export, such as export function Drawing()";
