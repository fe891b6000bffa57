import { VFileMessage } from "vfile-message";
import { fromXml } from "xast-util-from-xml";
import { publicFiles } from "@/lib/content/read/content-files";
import { createLocator } from "@/lib/content/schema/line-positions";
import type { Problem } from "@/lib/content/schema/problem";
import { ADDRESS_ATTRIBUTES, schemeOf } from "@/lib/content/schema/safe-links";
import { controlProblems, encodingProblems, normalizeText } from "@/lib/content/schema/source-text";
import { readInside } from "@/lib/files/inside";

type Nodes = ReturnType<typeof fromXml> | ReturnType<typeof fromXml>["children"][number];
type Element = Extract<Nodes, { type: "element" }>;

/** URL schemes that run as a program. */
const RUN = ["javascript", "vbscript"];

/** Elements that run a program or load another document, for any namespace prefix. */
const ELEMENTS = ["script", "handler", "listener", "iframe", "object", "embed"];

/** Attributes with which an animation sets a URL. */
const ANIMATED = ["to", "from", "by", "values"];

/** A part of an SVG that runs something, with its line and column. */
interface Finding {
	line: number;
	column: number;
	what: string;
}

/** Finds scripts in the SVG files of public/. An SVG opened at its own URL is a page of this site. */
export function findSvgScriptProblems(root: string): Problem[] {
	return publicFiles(root).files.flatMap(({ file }): Problem[] => {
		if (/\.svgz$/i.test(file))
			return [{ file, line: 1, column: 1, field: "", message: "is compressed: publish the .svg instead" }];
		const bytes = /\.svg$/i.test(file) ? readInside(root, file) : undefined;
		return bytes ? checkSvg(file, bytes) : [];
	});
}

/** Returns the problems of an SVG file. */
export function checkSvg(file: string, bytes: Buffer): Problem[] {
	const text = bytes.toString();
	// A browser reads text in another encoding, such as UTF-16, differently from the parser below.
	const [unreadable] = [...encodingProblems(file, bytes), ...controlProblems(file, text)];
	if (unreadable) return [unreadable];
	return findScripts(text).map(({ line, column, what }) => ({
		file,
		line,
		column,
		field: "",
		message: what,
	}));
}

/**
 * Returns everything in an SVG that can run, in document order. The parser is as strict as a browser's, so both agree
 * on where comments and declarations end. A parse error is a finding too.
 */
export function findScripts(svg: string): Finding[] {
	const text = normalizeText(svg);
	let tree: Nodes;
	try {
		tree = fromXml(text);
	} catch (error) {
		return [explainError(text, error)];
	}
	return nodesOf(tree).flatMap((node) => {
		const { line = 1, column = 1, offset } = node.position?.start ?? {};
		return scan(node, text.slice(offset, node.position?.end.offset)).map((what) => ({ line, column, what }));
	});
}

/** Returns the problem of a node. `source` is its text in the file. */
function scan(node: Nodes, source: string): string[] {
	switch (node.type) {
		case "doctype":
			// A browser expands the entities and the attributes that a DOCTYPE declares.
			return /\[/.test(withoutQuotes(source)) ? [DECLARATIONS] : [];
		case "instruction":
			if (node.name === "xml-stylesheet" && pseudoAttributes(node.value, "type").some(isNotCss))
				return [refused("contains a style sheet that is not CSS")];
			return node.name === "xml"
				? pseudoAttributes(node.value, "encoding").filter(isNotUtf8).map(explainEncoding)
				: [];
		case "element":
			return scanElement(node).map(refused);
		default:
			return [];
	}
}

function scanElement({ name, attributes }: Element): string[] {
	return [
		...(ELEMENTS.includes(localName(name)) ? [`contains <${name}>`] : []),
		...Object.entries(attributes).flatMap(([attribute, value]) => {
			const local = localName(attribute);
			const isAddress = ADDRESS_ATTRIBUTES.includes(local) || ANIMATED.includes(local);
			const runs = (value ?? "").split(";").some((part) => RUN.includes(schemeOf(part) ?? ""));
			return [
				...(/^on/.test(local) ? [`contains ${attribute} on <${name}>`] : []),
				...(isAddress && runs ? [`contains an address that runs a program on <${name}>`] : []),
			];
		}),
	];
}

const refused = (what: string) => `${what}: an image must not run anything; delete it`;

const DECLARATIONS = "declares entities or attributes in its DOCTYPE: delete the part in [ ]";

const explainEncoding = (encoding: string) =>
	`declares the encoding "${encoding}": save the file as UTF-8, and delete encoding="${encoding}"`;

const isNotUtf8 = (encoding: string) => !/^utf-8$/i.test(encoding);

/** Returns whether a browser may run a style sheet of a type. It reads text/xml and application/xml as XSLT. */
const isNotCss = (type: string) => !/^(?:text\/css)?$/i.test(type);

/** Returns the values of a pseudo attribute, such as type in <?xml-stylesheet type="text/css"?>. */
const pseudoAttributes = (text: string, name: string) =>
	Array.from(
		text.matchAll(new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "g")),
		([, a, b]) => a ?? b ?? "",
	);

const withoutQuotes = (text: string) => text.replace(/"[^"]*"|'[^']*'/g, "");

/** Explains why a text is not XML. */
function explainError(text: string, error: unknown): Finding {
	const declared = text.indexOf("<!ENTITY");
	if (declared !== -1) return { ...createLocator(text)(declared), what: DECLARATIONS };
	if (!(error instanceof VFileMessage)) throw error;
	const [reason] = String(error.cause instanceof RangeError ? "it is nested too deeply" : error.cause)
		.replace(/^\w+: | \(line.*/gs, "")
		.split("\n");
	return { line: error.line ?? 1, column: error.column ?? 1, what: `is not valid XML: ${reason}` };
}

/** Returns the nodes of a tree in the order of the text. */
function nodesOf(node: Nodes): Nodes[] {
	const children: Nodes[] = "children" in node ? node.children : [];
	return [node, ...children.flatMap(nodesOf)];
}

const localName = (name: string) => name.toLowerCase().split(":").at(-1) ?? "";
