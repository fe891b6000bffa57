import {
	type ArrowFunctionExpression,
	type Function as Declared,
	type Program,
	type PropertyKey,
	parseSync,
	type TSSignature,
	type TSType,
} from "oxc-parser";

/** The attributes that a component takes, and those among them that it needs. */
export interface Props {
	allowed: string[];
	required: string[];
}

/**
 * What a component takes, from its declaration: the parts that its first parameter is taken apart into, and the members
 * of that parameter's type where it stands in the same file. Undefined where neither says it.
 *
 * @param source text of the file that exports the component
 * @param file its name, whose ending says what language it is in
 * @param name under which it is exported
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

/** Whether a file exports a name, as far as it says so itself: what it passes on whole from another may hold any. */
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

/** The function that a file exports under a name; undefined where it is no function of that file. */
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

/** The members of a type that is written out, or named and written out in the same file. */
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
		// An index signature takes any name.
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
