import type { Nodes } from "mdast";
import { findSystemUses } from "@/lib/content/check/system-names";
import { getProseComponent } from "@/lib/content/prose/components";
import { formatOf } from "@/lib/content/read/markdown-syntax";
import { getAttributeText, getNodes, isElement, type MdxElement } from "@/lib/content/read/mdx-nodes";
import { buildOutline } from "@/lib/content/read/outline";
import { cacheTree, type Source } from "@/lib/content/read/parse-body";
import { type BodyFacts, onlyProblem, type Remark, withProblems } from "@/lib/content/schema/body-facts";
import { findExcess, findTooDeep, TOO_DEEP } from "./body-limits";
import { positionOf, problemAt } from "./body-problem";
import { collectImages, collectLinks, collectMedia, collectPlayers } from "./collect-addresses";
import { findDrawingProblems } from "./drawings";
import { findElementProblems } from "./elements";
import { findExportProblems } from "./exports";
import { findHeadingProblems, findSkippedLevels } from "./headings";
import { findHookProblems } from "./hooks";
import {
	findComponentProblems,
	findControlEscapes,
	findTakenNames,
	findUndefinedNames,
	findUnrenderableExpressions,
	getBoundNames,
} from "./identifiers";
import { findImportedUses } from "./imported-components";
import {
	findAccidentalStrikethrough,
	findCodeProblems,
	findExtraTableCells,
	findLiteralMarkdown,
	findSwallowedListItems,
} from "./markdown-problems";
import { findOmissions } from "./omissions";
import { findHiddenComponents, findMisplacedBlocks } from "./placement";
import { parseWithRecovery } from "./recover";
import { writeProgram } from "./write-program";

/** Inspects a body. Invalid MDX is a problem like any other. */
export async function inspectBody(source: Source): Promise<BodyFacts> {
	const excess = findExcess(source.body);
	if (excess) return onlyProblem(excess);
	try {
		return await inspectParsed(source);
	} catch (error) {
		if (error instanceof RangeError) return onlyProblem({ line: 1, column: 1, message: TOO_DEEP });
		throw error;
	}
}

async function inspectParsed(source: Source): Promise<BodyFacts> {
	const { body } = source;
	const { tree: parsed, bound, problems: syntax } = parseWithRecovery(body, formatOf(source.file));
	if (!parsed) return withProblems(syntax);
	const deep = findTooDeep(parsed);
	if (deep) return onlyProblem(problemAt(deep, TOO_DEEP));
	const nodes = getNodes(parsed);
	const names = new Set([...getBoundNames(nodes), ...bound]);
	const headings = buildOutline(source, parsed).headings.map(({ anchor }) => anchor);
	const found = [
		...findHeadingProblems(parsed, nodes, body),
		...findFootnoteProblems(nodes),
		...findLiteralMarkdown(nodes, body),
		...findAccidentalStrikethrough(nodes, body),
		...findSwallowedListItems(nodes, body),
		...findExtraTableCells(nodes),
		...findCodeProblems(nodes, body),
		...findRepeatedIds(nodes, headings),
		...findImagesWithoutText(nodes),
		...findLinksWithoutWords(nodes),
		...findTakenNames(nodes),
		...findComponentProblems(nodes, names),
		...findElementProblems(nodes, names),
		...findMisplacedBlocks(parsed),
		...findHiddenComponents(nodes),
		...findUndefinedNames(nodes, names),
		...findUnrenderableExpressions(nodes, names),
		...findControlEscapes(nodes),
		...findExportProblems(nodes, names),
		...findHookProblems(nodes),
		...(await findDrawingProblems(nodes)),
	];
	// The remains of a syntax error's line may look like another problem.
	const broken = new Set(syntax.map(({ line }) => line));
	const problems = [...syntax, ...found.filter(({ line }) => !broken.has(line))];
	const facts: BodyFacts = {
		problems,
		warnings: [
			...findSkippedLevels(parsed),
			...findUnusedFootnotes(nodes),
			...findOmissions(nodes, problems),
		],
		headings,
		ids: collectIds(nodes),
		links: collectLinks(nodes),
		images: collectImages(nodes),
		media: collectMedia(nodes),
		players: collectPlayers(nodes),
		modules: writeProgram(nodes),
		uses: findImportedUses(nodes),
		systems: findSystemUses(nodes),
	};
	if (syntax.length === 0) cacheTree(source, parsed);
	return facts;
}

/** Finds footnotes without a reference; the page leaves them out. */
function findUnusedFootnotes(nodes: Nodes[]): Remark[] {
	const used = new Set(nodes.flatMap((node) => (node.type === "footnoteReference" ? node.identifier : [])));
	return nodes.flatMap((node) =>
		node.type === "footnoteDefinition" && !used.has(node.identifier)
			? problemAt(node, `nothing refers to footnote [^${node.identifier}], so the page leaves it out`)
			: [],
	);
}

/** Finds footnotes that the page would not show, because they are empty or defined twice. */
function findFootnoteProblems(nodes: Nodes[]): Remark[] {
	const problems: Remark[] = [];
	const defined = new Set<string>();
	for (const node of nodes) {
		if (node.type !== "footnoteDefinition") continue;
		if (defined.has(node.identifier))
			problems.push(problemAt(node, `footnote [^${node.identifier}] is defined twice`));
		if (node.children.length === 0)
			problems.push(problemAt(node, `footnote [^${node.identifier}] has no text`));
		defined.add(node.identifier);
	}
	return problems;
}

function findImagesWithoutText(nodes: Nodes[]): Remark[] {
	const problems: Remark[] = [];
	for (const node of nodes) {
		if (node.type === "image" && !node.alt?.trim()) {
			problems.push(
				problemAt(node, `image ${node.url} has no alternative text: ![what it shows](${node.url})`),
			);
		}
		if (node.type === "imageReference" && !node.alt?.trim()) {
			const name = node.label ?? node.identifier;
			problems.push(problemAt(node, `image [${name}] has no alternative text: ![what it shows][${name}]`));
		}
		if (isElement(node) && node.name === "img" && !hasValue(node, "alt")) {
			problems.push(problemAt(node, "<img> has no alternative text: write alt, empty if it is decorative"));
		}
	}
	return problems;
}

function findLinksWithoutWords(nodes: Nodes[]): Remark[] {
	return nodes
		.filter((node) => node.type === "link" && node.children.length === 0)
		.map((node) => problemAt(node, "a link without text: write it between [ and ]"));
}

function collectIds(nodes: Nodes[]): BodyFacts["ids"] {
	const found: BodyFacts["ids"] = [];
	for (const node of nodes) {
		const id = idOf(node);
		if (id !== undefined) found.push({ id, ...positionOf(node) });
	}
	return found;
}

/** Returns the id of an element that links can target. The id of a prose component, such as a video, is none. */
const idOf = (node: Nodes) =>
	isElement(node) && !getProseComponent(node.name ?? "") ? getAttributeText(node, "id") : undefined;

/** Finds repeated ids: a link would reach only the first. */
function findRepeatedIds(nodes: Nodes[], headings: string[]): Remark[] {
	const met = new Set(headings);
	return nodes.flatMap((node) => {
		const id = idOf(node);
		if (id === undefined) return [];
		if (met.has(id))
			return problemAt(node, `id "${id}" appears twice${headings.includes(id) ? ": a heading has it" : ""}`);
		met.add(id);
		return [];
	});
}

/** Returns whether an attribute has a value, or a spread may set it. */
function hasValue(element: MdxElement, name: string): boolean {
	return element.attributes.some(
		(one) =>
			one.type === "mdxJsxExpressionAttribute" ||
			(one.name === name && typeof one.value !== "undefined" && one.value !== null),
	);
}
