import { Parser } from "htmlparser2";
import { publicFiles } from "@/lib/content/read/content-files";
import type { Problem } from "@/lib/content/schema/problem";
import { ADDRESS_ATTRIBUTES, schemeOf } from "@/lib/content/schema/safe-links";
import { readInside } from "@/lib/files/inside";

const SVG = /\.svgz?$/i;

/** Schemes of addresses that run as a program. */
const RUN = ["javascript", "vbscript"];

/** Elements that run a program or load another document, whatever their namespace's prefix is. */
const ELEMENTS = ["script", "handler", "listener", "iframe", "object", "embed"];

/** Attributes by which an animation sets an address. */
const ANIMATED = ["to", "from", "by", "values"];

/** A part of an SVG that runs something, at its line and column. */
interface Finding {
	line: number;
	column: number;
	what: string;
}

/** Script in the SVG files of public/: opened at its own address, an SVG is a page of this site. */
export function findSvgScriptProblems(root: string): Problem[] {
	return publicFiles(root)
		.files.filter(({ file }) => SVG.test(file))
		.flatMap(({ file }) => {
			const text = readInside(root, file)?.toString() ?? "";
			return findScripts(text).map(({ line, column, what }) => ({
				file,
				line,
				column,
				field: "",
				message: `${what}: an image must not run anything; delete it`,
			}));
		});
}

/** Everything in an SVG that can run, in the order of the text. */
export function findScripts(svg: string): Finding[] {
	const found: Finding[] = [];
	const report = (what: string) => {
		const above = svg.slice(0, parser.startIndex).split("\n");
		found.push({ line: above.length, column: (above.at(-1)?.length ?? 0) + 1, what });
	};
	const parser = new Parser(
		{
			onopentag(name, attributes) {
				if (ELEMENTS.includes(localName(name))) report(`contains <${name}>`);
				for (const [attribute, value] of Object.entries(attributes)) {
					const local = localName(attribute);
					if (/^on./.test(local)) report(`contains ${attribute} on <${name}>`);
					const isAddress = ADDRESS_ATTRIBUTES.includes(local) || ANIMATED.includes(local);
					const runs = value.split(";").some((part) => RUN.includes(schemeOf(part) ?? ""));
					if (isAddress && runs) report(`contains an address that runs a program on <${name}>`);
				}
			},
			onprocessinginstruction(name, data) {
				if (/^\?xml-stylesheet/i.test(name) && /xsl/i.test(data)) report("contains a style sheet in XSLT");
				// What an entity stands for is not markup to a reader of text, and is to a browser.
				if (/<!ENTITY/i.test(data)) report("declares an entity");
			},
		},
		{ xmlMode: true, decodeEntities: true },
	);
	parser.end(svg);
	return found;
}

const localName = (name: string) => name.toLowerCase().split(":").at(-1) ?? "";
