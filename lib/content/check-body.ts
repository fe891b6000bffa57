import { existsSync } from "node:fs";
import path from "node:path";
import type { Nodes, Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { visit } from "unist-util-visit";
import { VFileMessage } from "vfile-message";
import { z } from "zod";
import { compile } from "./mdx";
import { headings, parseBody } from "./outline";
import type { Entry } from "./parse";
import { didYouMean, type Problem } from "./problem";
import { proseComponents } from "./prose";

type Element = MdxJsxFlowElement | MdxJsxTextElement;
type At = (node: Nodes | undefined, message: string, field?: string) => Problem;

/** What is wrong with an entry's body: its MDX, its imports, the components and images it uses, its figures' sections. */
export async function checkBody(root: string, entry: Entry): Promise<Problem[]> {
	const at: At = (node, message, field = "") => ({
		file: entry.file,
		line: node?.position?.start.line ?? 1,
		column: node?.position?.start.column ?? 1,
		field,
		message,
	});
	try {
		const tree = parseBody(entry.body);
		const found = [...sections(entry, tree, at), ...images(root, tree, at), ...components(tree, at)];
		return [...found, ...(await bundling(root, entry, tree))];
	} catch (error) {
		if (!(error instanceof VFileMessage)) throw error;
		return [{ ...at(undefined, error.reason), ...placeOf(error) }];
	}
}

/** Where MDX lost its way; at the end of a file it says so only in words, "(16:1-16:17)". */
function placeOf({ line, column, reason }: VFileMessage) {
	const [, wordLine, wordColumn] = /\((\d+):(\d+)-/.exec(reason) ?? [];
	return { line: line ?? Number(wordLine ?? 1), column: column ?? Number(wordColumn ?? 1) };
}

/** Each key figure names a heading of the same file. */
function sections(entry: Entry, tree: Root, at: At): Problem[] {
	if (entry.collection !== "roles" && entry.collection !== "projects") return [];
	const anchors = headings(tree).map(({ anchor }) => anchor);
	return entry.figures
		.map(({ section }, index) => ({ section, field: `figures.${index}.section` }))
		.filter(({ section }) => !anchors.includes(section))
		.map(({ section, field }) =>
			at(undefined, `no heading #${section} in this file${didYouMean(section, anchors)}`, field),
		);
}

function images(root: string, tree: Root, at: At): Problem[] {
	const problems: Problem[] = [];
	visit(tree, "image", (node) => {
		if (!node.alt?.trim()) problems.push(at(node, `image ${node.url} has no alternative text`));
		if (!node.url.startsWith("/")) {
			problems.push(at(node, `image ${node.url}: expected a path under public/ that starts with /`));
		} else if (!existsSync(path.join(root, "public", node.url))) {
			problems.push(at(node, `image public${node.url} does not exist`));
		}
	});
	return problems;
}

/** Components that the body neither imports nor finds among those for prose, and attributes they do not take. */
function components(tree: Root, at: At): Problem[] {
	const imported = importedNames(tree);
	const problems: Problem[] = [];
	visit(tree, (node: Nodes) => {
		if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") return;
		if (!node.name || !/^[A-Z]/.test(node.name) || imported.has(node.name)) return;
		const known = Object.entries(proseComponents).find(([name]) => name === node.name);
		if (known) problems.push(...attributes(node, known[1], at));
		else {
			const allowed = Object.keys(proseComponents);
			const hint = `${didYouMean(node.name, allowed)} Known: ${allowed.join(", ")}`;
			problems.push(at(node, `<${node.name}> is neither imported nor a component for prose${hint}`));
		}
	});
	return problems;
}

function attributes(node: Element, schema: z.ZodObject, at: At): Problem[] {
	const given = Object.fromEntries(
		node.attributes.flatMap((attribute) =>
			attribute.type === "mdxJsxAttribute" ? [[attribute.name, attribute.value ?? true]] : [],
		),
	);
	const parsed = schema.safeParse(given);
	if (parsed.success) return [];
	return [at(node, `<${node.name}>: ${z.prettifyError(parsed.error).replaceAll("\n", " ")}`)];
}

function importedNames(tree: Root): Set<string> {
	const names = new Set<string>();
	visit(tree, "mdxjsEsm", (node) => {
		for (const statement of node.data?.estree?.body ?? []) {
			if (statement.type !== "ImportDeclaration") continue;
			for (const specifier of statement.specifiers) names.add(specifier.local.name);
		}
	});
	return names;
}

const buildFailure = z.object({
	errors: z.array(
		z.object({
			text: z.string(),
			location: z.object({ file: z.string(), line: z.number(), column: z.number() }).nullable(),
		}),
	),
});

/** What only bundling finds: an import that is not there, a mistake in a component beside the file. */
async function bundling(root: string, entry: Entry, tree: Root): Promise<Problem[]> {
	try {
		await compile(entry, root);
		return [];
	} catch (error) {
		const failure = buildFailure.safeParse(error);
		if (!failure.success) throw error;
		return failure.data.errors.map(({ text, location }) => {
			const file = location
				? path.relative(root, path.resolve(root, path.dirname(entry.file), location.file))
				: entry.file;
			// The bundler counts the lines of what MDX became; the import itself is found by its name.
			const own = file === entry.file || !location;
			const place = own ? importPlace(tree, text) : { line: location.line, column: location.column + 1 };
			return { file: own ? entry.file : file, ...place, field: "", message: text };
		});
	}
}

/** The import statement that names what an error text has in quotes. */
function importPlace(tree: Root, text: string): { line: number; column: number } {
	const wanted = /"([^"]+)"/.exec(text)?.[1] ?? "";
	let place = { line: 1, column: 1 };
	visit(tree, "mdxjsEsm", ({ data, position }) => {
		for (const { type, loc, ...statement } of data?.estree?.body ?? []) {
			const named =
				type === "ImportDeclaration" && "source" in statement && statement.source?.value === wanted;
			if (named && position)
				place = { line: loc?.start.line ?? position.start.line, column: position.start.column };
		}
	});
	return place;
}
