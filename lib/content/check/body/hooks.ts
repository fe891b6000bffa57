import type { Nodes } from "mdast";
import { z } from "zod";
import type { Remark } from "@/lib/content/schema/body-facts";
import { createLocator } from "@/lib/content/schema/line-positions";
import type { Problem } from "@/lib/content/schema/problem";
import { readInside } from "@/lib/files/inside";
import { expressionsOf } from "./identifiers";

/** Hooks that work while a page is rendered. Prose is rendered once, so any other hook has no effect. */
const RENDERING = new Set(["use", "useCallback", "useContext", "useDebugValue", "useId", "useMemo"]);

const node = z.looseObject({ type: z.string() });
type Node = z.output<typeof node>;
const identifier = z.looseObject({ type: z.literal("Identifier"), name: z.string() });
const call = z.looseObject({ type: z.literal("CallExpression"), callee: node });
const member = z.looseObject({
	type: z.literal("MemberExpression"),
	object: identifier,
	property: identifier,
});
const imported = z.looseObject({
	type: z.literal("ImportDeclaration"),
	source: z.looseObject({ value: z.string() }),
	specifiers: z.array(
		z.looseObject({ type: z.string(), local: identifier, imported: identifier.optional() }),
	),
});
const opening = z.looseObject({
	type: z.literal("JSXOpeningElement"),
	name: z.looseObject({ name: z.string().regex(/^[a-z]/) }),
	attributes: z.array(node),
});
const handler = z.looseObject({
	type: z.literal("JSXAttribute"),
	name: z.looseObject({ name: z.string().regex(/^on[A-Z]/) }),
});

/** Code of a program that has no effect, and the node where it is. */
interface Finding {
	message: string;
	at: Node;
}

/** Finds hooks and event handlers in a body's code, which never runs in the browser. */
export function findHookProblems(nodes: Nodes[]): Remark[] {
	const modules = nodes.flatMap((one) => (one.type === "mdxjsEsm" ? [one.data?.estree] : []));
	const expressions = nodes.flatMap((one) => expressionsOf(one).map(({ data }) => data?.estree));
	// An expression may call what a module imports.
	return findInteractive([...modules, ...expressions]).map(({ message, at }) => {
		const { start } = z.object({ start: z.object({ line: z.number(), column: z.number() }) }).parse(at.loc);
		return { line: start.line, column: start.column + 1, message };
	});
}

/** Finds the same in the files beside an entry that its body imports. Only the view of a system runs in the browser. */
export async function findHookProblemsInFiles(root: string, files: string[]): Promise<Problem[]> {
	const own = files.filter((file) => /^content\/(?!systems\/).*\.[jt]sx?$/.test(file));
	if (own.length === 0) return [];
	const { parseSync } = await import("oxc-parser");
	return own.flatMap((file) => {
		const text = readInside(root, file)?.toString() ?? "";
		return findInteractive([parseSync(file, text).program]).map(({ message, at }) => ({
			file,
			...createLocator(text)(z.number().parse(at.start)),
			field: "",
			message,
		}));
	});
}

function findInteractive(programs: unknown[]): Finding[] {
	const all = programs.flatMap(nodesIn);
	const bound = new Set(all.flatMap(getImportedNames));
	return all.flatMap((one) => {
		const hook = getHook(one, bound);
		if (hook) return [{ message: explain(hook), at: one }];
		const { data } = opening.safeParse(one);
		return (data?.attributes ?? []).flatMap((attribute) => {
			const name = handler.safeParse(attribute).data?.name.name;
			return name === undefined ? [] : [{ message: explain(name), at: attribute }];
		});
	});
}

const explain = (name: string) =>
	`${name} has no effect, because prose does not run in the browser: remove it, or write a system (npm run new -- system NAME)`;

/** Returns the names of hooks that an import of React or of another package binds. */
function getImportedNames(one: Node): string[] {
	const { data } = imported.safeParse(one);
	if (!data || data.source.value.startsWith(".")) return [];
	return data.specifiers.flatMap(({ local, imported }) => (isHook(imported?.name ?? "") ? local.name : []));
}

/** Returns the name of the hook that a node calls, as in useState() and React.useState(). */
function getHook(one: Node, bound: ReadonlySet<string>): string | undefined {
	const callee = call.safeParse(one).data?.callee;
	const name = identifier.safeParse(callee).data?.name;
	if (name !== undefined) return bound.has(name) ? name : undefined;
	const { data } = member.safeParse(callee);
	return data?.object.name === "React" && isHook(data.property.name) ? data.property.name : undefined;
}

const isHook = (name: string) => /^use[A-Z]/.test(name) && !RENDERING.has(name);

/** Returns every node of a syntax tree in the order of the text. */
function nodesIn(value: unknown): Node[] {
	if (Array.isArray(value)) return value.flatMap(nodesIn);
	const { data } = node.safeParse(value);
	return data ? [data, ...Object.values(data).flatMap(nodesIn)] : [];
}
