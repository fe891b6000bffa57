/** A node of a program's syntax tree. */
interface Node {
	type: string;
	[field: string]: unknown;
}

/**
 * Returns the names that a program uses without declaring them. A name declared anywhere in it counts as declared
 * everywhere, so that valid code is never reported.
 *
 * @param program its ESTree, with JSX
 */
export function findUnboundIdentifiers(program: unknown): string[] {
	const declared = new Set(getDeclaredNames(program));
	return [...new Set(getUsedNames(program))].filter((name) => !declared.has(name));
}

/** Returns the names that a destructuring pattern declares. */
export const getPatternNames = (pattern: unknown): string[] => getUsedNames(pattern);

function getUsedNames(node: unknown): string[] {
	if (!isNode(node)) return [];
	switch (node.type) {
		case "Identifier":
			return [String(node.name)];
		case "MemberExpression":
			return [...getUsedNames(node.object), ...(node.computed ? getUsedNames(node.property) : [])];
		case "Property":
		case "MethodDefinition":
		case "PropertyDefinition":
			return [...(node.computed ? getUsedNames(node.key) : []), ...getUsedNames(node.value)];
		case "UnaryExpression":
			// `typeof` of an undefined name is allowed.
			return node.operator === "typeof" && isNode(node.argument) && node.argument.type === "Identifier"
				? []
				: getUsedNames(node.argument);
		case "LabeledStatement":
			return getUsedNames(node.body);
		case "BreakStatement":
		case "ContinueStatement":
		case "MetaProperty":
			return [];
		case "JSXIdentifier":
			// Only tags are names; attributes are not.
			return /^[A-Z]/.test(String(node.name)) ? [String(node.name)] : [];
		case "JSXMemberExpression":
			return isNode(node.object) && node.object.type === "JSXIdentifier"
				? [String(node.object.name)]
				: getUsedNames(node.object);
		case "JSXAttribute":
			return getUsedNames(node.value);
		default:
			return childrenOf(node).flatMap(getUsedNames);
	}
}

function getDeclaredNames(node: unknown): string[] {
	if (!isNode(node)) return [];
	const below = childrenOf(node).flatMap(getDeclaredNames);
	const params = Array.isArray(node.params) ? node.params : [];
	switch (node.type) {
		case "ArrowFunctionExpression":
			return [...params.flatMap(getPatternNames), ...below];
		case "FunctionExpression":
		case "FunctionDeclaration":
			return ["arguments", ...getPatternNames(node.id), ...params.flatMap(getPatternNames), ...below];
		case "ClassExpression":
		case "ClassDeclaration":
		case "VariableDeclarator":
			return [...getPatternNames(node.id), ...below];
		case "CatchClause":
			return [...getPatternNames(node.param), ...below];
		default:
			return below;
	}
}

function childrenOf(node: Node): Node[] {
	return Object.values(node).flat().filter(isNode);
}

function isNode(value: unknown): value is Node {
	return value !== null && typeof value === "object" && "type" in value && typeof value.type === "string";
}
