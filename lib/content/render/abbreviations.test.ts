import type { Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { expect, test } from "vitest";
import { markAbbreviations } from "./abbreviations";

const marked = (...words: string[]) => {
	const tree: Root = {
		type: "root",
		children: words.map((value) => ({
			type: "element",
			tagName: value.startsWith("#") ? "h2" : "p",
			properties: {},
			children: [{ type: "text", value }],
		})),
	};
	markAbbreviations({ QoS: "quality of service", MTTR: "mean time to recovery", "C.": "circa" })(tree);
	return toHtml(tree);
};
const qos = '<abbr title="quality of service">QoS</abbr>';

test("only the first use of an abbreviation is marked", () => {
	expect(marked("The QoS, a QoS.", "QoS again")).toBe(`<p>The ${qos}, a QoS.</p><p>QoS again</p>`);
});

test("each of several abbreviations in a sentence is marked", () => {
	expect(marked("MTTR and QoS")).toBe(`<p><abbr title="mean time to recovery">MTTR</abbr> and ${qos}</p>`);
});

test("headings and longer words are unchanged", () => {
	expect(marked("# QoS", "QoSes AWS-like")).toBe("<h2># QoS</h2><p>QoSes AWS-like</p>");
});

test("a special character in an abbreviation matches itself", () => {
	expect(marked("Cx and C.")).toBe('<p>Cx and <abbr title="circa">C.</abbr></p>');
});
