import {
	type ArrowFunctionExpression,
	type Function as Declared,
	type Program,
	type PropertyKey,
	parseSync,
	type TSSignature,
	type TSType,
} from "oxc-parser";

/** The attributes that a component allows, and those that it requires. */
export interface Props {
	allowed: string[];
	required: string[];
}

/**
 * Returns the props of a component from its declaration: the members of its props type if it is in the same file,
 * otherwise the destructured names. Returns undefined if neither is known.
 *
 * @param source text of the file that exports the component
 * @param file its name, whose extension determines the language
 * @param name name of the export
 */
export function getComponentProps(source: string, file: string, name: string): Props | undefined {
	const { program } = parseSync(file, source);
	const component = exported(program, name);
	if (!component) return undefined;
	const [props] = component.params;
	if (!props) return { allowed: [], required: [] };
	if (!("typeAnnotation" in props)) return undefined;
	const typed = props.typeAnnotation && membersOf(program, props.typeAnnotation.typeAnnotation);
	if (typed) return typed;
	if (props.type !== "ObjectPattern") return undefined;
	const names = props.properties.map((part) => (part.type === "Property" ? nameOf(part.key) : undefined));
	return names.includes(undefined)
		? undefined
		: { allowed: names.flatMap((name) => name ?? []), required: [] };
}

/** Returns whether a file may export a name. `export *` may export any name. */
export function canExport(source: string, file: string, name: string): boolean {
	const { module, program } = parseSync(file, source);
	const exports = module.staticExports.flatMap(({ entries }) => entries);
	return (
		program.body.length === 0 ||
		exports.some(
			({ exportName, importName }) => exportName.name === name || importName.kind === "AllButDefault",
		)
	);
}

/** Returns the function that a file exports under a name, or undefined. */
function exported(program: Program, name: string): Declared | ArrowFunctionExpression | undefined {
	for (const statement of program.body) {
		if (statement.type === "ExportDefaultDeclaration" && name === "default")
			return statement.declaration.type === "FunctionDeclaration" ? statement.declaration : undefined;
		if (statement.type !== "ExportNamedDeclaration") continue;
		const { declaration } = statement;
		if (declaration?.type === "FunctionDeclaration" && declaration.id?.name === name) return declaration;
		if (declaration?.type !== "VariableDeclaration") continue;
		for (const { id, init } of declaration.declarations)
			if (id.type === "Identifier" && id.name === name && init?.type === "ArrowFunctionExpression")
				return init;
	}
	return undefined;
}

/** Returns the members of a type literal, or of a named type in the same file. */
function membersOf(program: Program, type: TSType): Props | undefined {
	if (type.type === "TSTypeLiteral") return propsIn(type.members);
	if (type.type !== "TSTypeReference" || type.typeName.type !== "Identifier") return undefined;
	const { name } = type.typeName;
	for (const statement of program.body) {
		const declared = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
		if (declared?.type === "TSInterfaceDeclaration" && declared.id.name === name)
			return declared.extends.length > 0 ? undefined : propsIn(declared.body.body);
		if (declared?.type === "TSTypeAliasDeclaration" && declared.id.name === name)
			return membersOf(program, declared.typeAnnotation);
	}
	return undefined;
}

function propsIn(members: TSSignature[]): Props | undefined {
	const props: Props = { allowed: [], required: [] };
	for (const member of members) {
		const name =
			member.type === "TSPropertySignature" || member.type === "TSMethodSignature"
				? nameOf(member.key)
				: undefined;
		// An index signature allows any name.
		if (name === undefined || !("optional" in member)) return undefined;
		props.allowed.push(name);
		if (!member.optional) props.required.push(name);
	}
	return props;
}

function nameOf(key: PropertyKey): string | undefined {
	if (key.type === "Identifier") return key.name;
	return key.type === "Literal" && typeof key.value === "string" ? key.value : undefined;
}
