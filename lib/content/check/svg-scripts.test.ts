import { expect, test } from "vitest";
import { check, PIXEL } from "./site.fixtures";
import { findScripts } from "./svg-scripts";

const svg = (inside: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">\n  ${inside}\n</svg>`;

test.each([
	["a script", "<script>alert(1)</script>", "contains <script>"],
	["a script with a prefix", '<s:script href="/x.js"/>', "contains <s:script>"],
	["a script of CDATA", "<script><![CDATA[alert(1)]]></script>", "contains <script>"],
	["a handler", '<rect onclick="alert(1)"/>', "contains onclick on <rect>"],
	["a handler over lines", "<rect\n onLoad = 'alert(1)'/>", "contains onLoad on <rect>"],
	[
		"a link",
		'<a href="javascript:alert(1)"><text>x</text></a>',
		"contains an address that runs a program on <a>",
	],
	[
		"an old link",
		'<a xlink:href=" java&#x73;cript:alert(1)"/>',
		"contains an address that runs a program on <a>",
	],
	[
		"a link that an animation sets",
		'<set attributeName="href" to="javascript:alert(1)"/>',
		"contains an address that runs a program on <set>",
	],
	[
		"one among the values of an animation",
		'<animate values="/a;javascript:alert(1)"/>',
		"contains an address that runs a program on <animate>",
	],
	["HTML with a script", "<foreignObject><script>1</script></foreignObject>", "contains <script>"],
	[
		"HTML with a handler",
		'<foreignObject><img src="x" onerror="1"/></foreignObject>',
		"contains onerror on <img>",
	],
	["a document", '<foreignObject><iframe srcdoc="x"/></foreignObject>', "contains <iframe>"],
])("an SVG with %s is found out, at its place", (_, inside, what) => {
	const column = inside.startsWith("<foreignObject>") ? 3 + "<foreignObject>".length : 3;
	expect(findScripts(svg(inside))).toEqual([{ line: 2, column, what }]);
});

test.each([
	["a style sheet in XSLT", '<?xml-stylesheet type="text/xsl" href="a.xsl"?>'],
	["an entity", '<!DOCTYPE svg [<!ENTITY x "<script>1</script>">]>'],
])("an SVG with %s is found out", (_, head) => {
	expect(findScripts(`${head}\n<svg/>`)).toMatchObject([{ line: 1, column: 1 }]);
});

test.each([
	PIXEL,
	svg("<style>a{fill:red}</style><text>on javascript: &lt;script&gt;</text><!-- <script> -->"),
	svg('<a href="https://example.com"><text>x</text></a><foreignObject><p>Text</p></foreignObject>'),
	svg('<g font-family="on" opacity=".5"><title>script</title></g>'),
	'<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x"><?xml-stylesheet href="a.css" type="text/css"?><svg/>',
])("%s runs nothing", (text) => {
	expect(findScripts(text)).toEqual([]);
});

test("the check reports script in every SVG of public/, by file and line", async () => {
	const problem = ": an image must not run anything; delete it";
	const problems = await check({
		"public/a.svg": svg("<script>1</script>"),
		"public/sub/B.SVG": svg('<rect onload="1"/>'),
		"public/c.svg": svg("<rect/>"),
	});
	expect(problems.filter((line) => !line.includes("nothing uses this image"))).toEqual([
		`public/a.svg:2:3 contains <script>${problem}`,
		`public/sub/B.SVG:2:3 contains onload on <rect>${problem}`,
	]);
});
