import path from "node:path";
import type { Nodes } from "mdast";
import { isElement, type MdxElement } from "@/lib/content/read/mdx-nodes";
import type { ComponentUse } from "@/lib/content/schema/body-facts";
import { didYouMean, type Problem } from "@/lib/content/schema/problem";
import { readInside } from "@/lib/files/inside";

/** Returns every use of an imported component in a body. */
export function findImportedUses(nodes: Nodes[]): ComponentUse[] {
	const imports = importsIn(nodes);
	const uses: ComponentUse[] = [];
	for (const node of nodes) {
		if (!isElement(node)) continue;
		const { line, column } = node.position?.start ?? { line: 1, column: 1 };
		const [name = "", member] = node.name?.split(".") ?? [];
		const imported = imports.get(name);
		if (!imported) continue;
		const isWhole = imported.exported === "*";
		// Components that are properties of a component are not checked.
		if (isWhole !== (member !== undefined)) continue;
		const exported = isWhole && member ? member : imported.exported;
		uses.push({ name: node.name ?? "", exported, from: imported.from, ...getAttributes(node), line, column });
	}
	return uses;
}

/** Returns the imports of a body by local name. "*" stands for a namespace import. */
function importsIn(nodes: Nodes[]): Map<string, Pick<ComponentUse, "exported" | "from">> {
	const imports = new Map<string, Pick<ComponentUse, "exported" | "from">>();
	for (const node of nodes) {
		if (node.type !== "mdxjsEsm") continue;
		for (const statement of node.data?.estree?.body ?? []) {
			if (statement.type !== "ImportDeclaration") continue;
			const from = String(statement.source.value);
			for (const specifier of statement.specifiers) {
				const { local } = specifier;
				if (specifier.type === "ImportNamespaceSpecifier") imports.set(local.name, { exported: "*", from });
				if (specifier.type === "ImportDefaultSpecifier")
					imports.set(local.name, { exported: "default", from });
				if (specifier.type === "ImportSpecifier" && specifier.imported.type === "Identifier")
					imports.set(local.name, { exported: specifier.imported.name, from });
			}
		}
	}
	return imports;
}

function getAttributes({ attributes, children }: MdxElement): Pick<ComponentUse, "given"> {
	const given = attributes.flatMap((attribute) =>
		attribute.type === "mdxJsxAttribute" ? attribute.name : [],
	);
	if (given.length < attributes.length) return {};
	return { given: [...given.filter((name) => name !== "key"), ...(children.length > 0 ? ["children"] : [])] };
}

/**
 * Finds attributes that imported components do not allow or lack, as far as their declarations are known.
 *
 * @param root folder that holds content/
 * @param file the file that uses them
 */
export async function findPropProblems(root: string, file: string, uses: ComponentUse[]): Promise<Problem[]> {
	const local = uses.filter(({ from }) => from.startsWith("."));
	if (local.length === 0) return [];
	const { canExport, getComponentProps } = await import("./component-props");
	return local.flatMap(({ name, exported, from, given, line, column }): Problem[] => {
		const source = path.join(root, path.dirname(file), from);
		// A file that is missing or outside the project is reported elsewhere.
		const text = readInside(root, path.join(path.dirname(file), from))?.toString();
		if (text === undefined) return [];
		if (name.includes(".") && !canExport(text, source, exported))
			return [{ file, line, column, field: "", message: `<${name}>: ${from} exports no "${exported}"` }];
		const props = getComponentProps(text, source, exported);
		if (!props || !given) return [];
		const { allowed, required } = props;
		const unknown = given.filter((attribute) => !allowed.includes(attribute));
		const missing = required.filter((attribute) => !given.includes(attribute));
		const problem = (message: string) => ({ file, line, column, field: "", message: `<${name}>${message}` });
		return [
			...unknown.map((attribute) => problem(takesNo(attribute, allowed))),
			...missing.map((attribute) => problem(needs(attribute))),
		];
	});
}

function takesNo(attribute: string, allowed: string[]): string {
	if (attribute === "children") return " takes no content between its tags";
	const names = allowed.filter((name) => name !== "children");
	const suffix = names.length > 0 ? `; allowed: ${names.join(", ")}` : "; it takes none";
	return ` takes no attribute "${attribute}"${suffix}${didYouMean(attribute, names)}`;
}

const needs = (attribute: string) =>
	attribute === "children" ? " needs content between its tags" : `: attribute "${attribute}" is missing`;
