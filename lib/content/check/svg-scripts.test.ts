import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { formatProblem } from "@/lib/content/schema/problem";
import { checkContent } from "./check-content";
import { check, PIXEL, withSite } from "./site.fixtures";
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
])("an SVG with %s is reported with its line and column", (_, inside, what) => {
	const column = inside.startsWith("<foreignObject>") ? 3 + "<foreignObject>".length : 3;
	expect(findScripts(svg(inside))).toEqual([
		{ line: 2, column, what: `${what}: an image must not run anything; delete it` },
	]);
});

test.each([
	[
		"a style sheet in XSLT",
		'<?xml-stylesheet type="text/xsl" href="a.xsl"?>',
		"a style sheet that is not CSS",
	],
	[
		"a style sheet in XML",
		"<?xml-stylesheet href='a.css' type = 'text/xml'?>",
		"a style sheet that is not CSS",
	],
	["an entity", '<!DOCTYPE svg [<!ENTITY x "<script>1</script>">]>', "declares entities"],
	["an entity after a declaration", '<!DOCTYPE svg [<!ELEMENT a ANY><!ENTITY x "y">]>', "declares entities"],
	["an attribute by default", '<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>', "declares entities"],
	["an encoding", '<?xml version="1.0" encoding="UTF-16"?>', 'declares the encoding "UTF-16"'],
])("an SVG with %s is reported", (_, head, what) => {
	expect(findScripts(`${head}\n<svg/>`)).toEqual([
		{ line: 1, column: 1, what: expect.stringContaining(what) },
	]);
});

test.each([
	["a DOCTYPE", '<!DOCTYPE svg SYSTEM "a> <!--"><svg><script/><!-- --></svg>'],
	["an instruction", "<?a > <!-- ?><svg><script/><!-- --></svg>"],
	["a comment", "<svg><!-- > --><script/><!-- --></svg>"],
])("a > within %s does not hide a script", (_, text) => {
	expect(findScripts(text)).toMatchObject([{ what: expect.stringContaining("contains <script>") }]);
});

test.each([
	[
		"an entity that is used",
		'<!DOCTYPE svg [\n<!ENTITY x "y">]><svg>&x;</svg>',
		2,
		1,
		"declares entities or attributes",
	],
	["a tag that is not closed", "<svg>\n<g></svg>", 2, 4, "is not valid XML: Missing end tag for element g"],
	["HTML", "<p>a<br>b</p>", 1, 10, "is not valid XML: Missing end tag for element br"],
	["deep nesting", "<g>".repeat(30_000), 1, 1, "is not valid XML: it is nested too deeply"],
])("%s is reported as unreadable", (_, text, line, column, what) => {
	expect(findScripts(text)).toEqual([
		{ line, column: expect.any(Number), what: expect.stringContaining(what) },
	]);
	if (line === 2) expect(findScripts(text)).toMatchObject([{ column }]);
});

test("a finding after CRLF and a byte order mark has the right line and column", () => {
	expect(findScripts('\uFEFF<svg>\r\n  <g onclick="1"/>\r\n</svg>')).toMatchObject([{ line: 2, column: 3 }]);
});

test.each([
	PIXEL,
	svg("<style>a{fill:red}</style><text>on javascript: &lt;script&gt;</text><!-- <script> -->"),
	svg('<a href="https://example.com"><text>x</text></a><foreignObject><p>Text</p></foreignObject>'),
	svg('<g font-family="on" opacity=".5"><title>script</title></g>'),
	'<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x"><?xml-stylesheet href="a.css" type="text/css"?><svg/>',
])("%s runs no script", (text) => {
	expect(findScripts(text)).toEqual([]);
});

test("the check reports script in every SVG of public/, by file and line", async () => {
	const problem = ": an image must not run anything; delete it";
	const problems = await check({
		"public/a.svg": svg("<script>1</script>"),
		"public/sub/B.SVG": svg('<rect onload="1"/>'),
		"public/c.svg": svg("<rect/>"),
		"content/icon.svg": svg('<script>1</script><path d="M0 0h9v9"/>'),
	});
	expect(problems.filter((line) => !line.includes("nothing uses this image"))).toEqual([
		`content/icon.svg:2:3 contains <script>${problem}`,
		`public/a.svg:2:3 contains <script>${problem}`,
		`public/sub/B.SVG:2:3 contains onload on <rect>${problem}`,
	]);
});

test("the check reports SVG files that the scan cannot read", async () => {
	const script = svg("<script>1</script>");
	const files = {
		"a.svg": Buffer.from(`\uFEFF${script}`, "utf16le"),
		"b.svg": Buffer.from("<svg/>", "utf16le"),
		"c.svgz": gzipSync(script),
		"d.svg": gzipSync(script),
	};
	const problems = await withSite({}, async (root) => {
		for (const [name, bytes] of Object.entries(files)) {
			await mkdir(path.join(root, "public"), { recursive: true });
			await writeFile(path.join(root, "public", name), bytes);
		}
		return (await checkContent(root)).map(formatProblem);
	});
	expect(problems.filter((line) => !line.includes("nothing uses this image"))).toEqual([
		"public/a.svg:1:1 is not UTF-8: found the byte FF; save the file as UTF-8",
		"public/b.svg:1:2 contains the control character U+0000, which a page cannot show: delete it",
		"public/c.svgz:1:1 is compressed: publish the .svg instead",
		"public/d.svg:1:2 is not UTF-8: found the byte 8B; save the file as UTF-8",
	]);
});
