import { proseComponents } from "@/lib/content/prose/components";
import { allowedKeys } from "@/lib/content/schema/allowed-keys";
import { collections } from "@/lib/content/schema/collections";
import { site } from "@/lib/content/schema/site-fields";
import { type Changes, edit, PIXEL, type ProblemCases, SITE, testEach } from "./site.fixtures";

const person = "content/people/ada.mdx";
const role = "content/roles/acme.mdx";
const paper = "content/projects/paper.mdx";
const post = "content/posts/queues.mdx";
const known = Object.keys(proseComponents).join(", ");
const roleFields = allowedKeys(collections.roles, []).join(", ");

/** Tests each kind of mistake in one file: its name, the file with it, and every expected problem. */
const mistakes: ProblemCases = {
	YAML: [
		[
			"a colon in a bare value",
			edit(role, "title: Acme", "title: Acme: the job"),
			[
				"content/roles/acme.mdx:2:8 YAML: nested mappings are not allowed in compact mappings; put a value with a colon in quotes",
			],
		],
		[
			"a tab as indentation",
			edit(role, "  - { value: 9 s", "\t- { value: 9 s"),
			[
				"content/roles/acme.mdx:11:1 YAML: tabs are not allowed as indentation; indent with spaces, not with tabs",
				"content/roles/acme.mdx:12:3 YAML: all sequence items must start at the same column",
			],
		],
		[
			"a list that is not closed",
			edit(post, "[queues]", "[queues"),
			["content/posts/queues.mdx:6:7 YAML: this [ is not closed"],
		],
		[
			"a quote that is not closed",
			edit(role, "title: Acme", 'title: "Acme'),
			['content/roles/acme.mdx:2:8 YAML: this " is not closed'],
		],
		[
			"a value that starts with a reserved character",
			edit(role, "title: Acme", "title: @acme"),
			[
				"content/roles/acme.mdx:2:8 YAML: plain value cannot start with reserved character @; put the value between quotes",
			],
		],
		[
			"text that reads as an alias",
			edit(role, "title: Acme", "title: *Acme*"),
			[
				"content/roles/acme.mdx:2:8 YAML: *Acme* reads as an alias; put text that starts with * between quotes",
			],
		],
		[
			"a key without a space after its colon",
			edit(role, "order: 1", "order:1"),
			[
				"content/roles/acme.mdx:5:1 YAML: implicit keys need to be on a single line; a key is followed by a colon and a space",
			],
		],
		[
			"a key that appears twice",
			edit(role, "order: 1", "order: 1\norder: 2"),
			['content/roles/acme.mdx:6:1 YAML: key "order" appears twice'],
		],
		[
			"a control character that an escape makes",
			edit(role, "title: Acme", 'title: "A bell\\b"'),
			[
				"content/roles/acme.mdx:2:8 contains the control character U+0008, which a page cannot show: delete it",
			],
		],
		[
			"half a surrogate pair",
			edit("content/skills.json", '"Go"', '"\\ud800"'),
			["content/skills.json:3:12 contains the control character U+D800, which a page cannot show: delete it"],
		],
		[
			"control characters in the frontmatter and in the body, a line each",
			{
				[role]: SITE[role]
					?.replace("title: Acme", "title: Ac\u0000me")
					.replace("Text.", "a\u0008b\u0008\n\nc\u000bd"),
			},
			[
				"content/roles/acme.mdx:2:10 contains the control character U+0000, which a page cannot show: delete it",
				"content/roles/acme.mdx:18:2 contains the control character U+0008, which a page cannot show: delete it",
				"content/roles/acme.mdx:20:2 contains the control character U+000B, which a page cannot show: delete it",
			],
		],
		[
			"no frontmatter",
			edit(role, "---\n", ""),
			['content/roles/acme.mdx:1:1 expected frontmatter that starts with ---; found "title: Acme"'],
		],
	],
	icon: [
		[
			"a missing icon",
			{ "content/icon.svg": undefined },
			["content/icon.svg:1:1 is missing: add the site's icon as an SVG"],
		],
		[
			"an icon that is not XML",
			{ "content/icon.svg": "<svg>" },
			["content/icon.svg:1:6 is not valid XML: Missing end tag for element svg"],
		],
		[
			"an icon that is not an SVG",
			{ "content/icon.svg": "<html/>" },
			["content/icon.svg:1:1 cannot be rendered as an SVG: Input buffer contains unsupported image format"],
		],
	],
	fields: [
		[
			"a mistyped key",
			edit(role, "position:", "postion:"),
			[
				"content/roles/acme.mdx:2:1 position: is missing: the job's title",
				`content/roles/acme.mdx:6:1 postion: unknown key; allowed: ${roleFields}; did you mean "position"?`,
			],
		],
		[
			"an unknown key inside a list",
			edit(role, "label: per run, section", "label: per run, setion"),
			[
				"content/roles/acme.mdx:11:5 figures.0.section: is missing: anchor of the heading in this file that explains it",
				'content/roles/acme.mdx:11:35 figures.0.setion: unknown key; allowed: value, label, section; did you mean "section"?',
			],
		],
		[
			"a missing key",
			edit(post, "person: ada\n", ""),
			["content/posts/queues.mdx:2:1 person: is missing: the author: a slug in content/people"],
		],
		[
			"an empty value",
			edit(post, "person: ada", "person:"),
			["content/posts/queues.mdx:4:1 person: expected text; found nothing"],
		],
		[
			"a word for a number",
			edit(role, "order: 1", "order: first"),
			['content/roles/acme.mdx:5:1 order: expected a number; found "first"'],
		],
		[
			"a number for a word",
			edit(role, "title: Acme", "title: 2026"),
			["content/roles/acme.mdx:2:1 title: expected text; found the number 2026; put it between quotes"],
		],
		[
			"a word for a list",
			edit(post, "tags: [queues]", "tags: queues"),
			['content/posts/queues.mdx:6:1 tags: expected a list; found "queues"; write [queues]'],
		],
		[
			"a fraction for a whole number",
			edit(role, "order: 1", "order: 1.5"),
			["content/roles/acme.mdx:5:1 order: expected a whole number; found the number 1.5"],
		],
		[
			"a number that is too small",
			edit(role, "order: 1", "order: 0"),
			["content/roles/acme.mdx:5:1 order: expected at least 1; found the number 0"],
		],
		[
			"a text that is too short",
			edit(role, "A summary that is long enough to pass the lower bound of fifty characters.", "Too short."),
			["content/roles/acme.mdx:3:1 summary: expected at least 50 characters; found 10"],
		],
		[
			"a text that is too long",
			edit(
				role,
				"label: per run",
				"label: per run of the engine on a winter morning with nobody near it or in its way",
			),
			["content/roles/acme.mdx:11:19 figures.0.label: expected at most 70 characters; found 75"],
		],
		[
			"too many tags",
			edit(post, "[queues]", "[a, b, c, d, e, f, g]"),
			["content/posts/queues.mdx:6:1 tags: expected at most 6 items; found 7"],
		],
		[
			"too many figures",
			edit(
				role,
				"  - { value: 8 s, label: per walk, section: runs }\n",
				"  - { value: 8 s, label: per walk, section: runs }\n".repeat(4),
			),
			["content/roles/acme.mdx:10:1 figures: expected at most 4 items; found 5"],
		],
		[
			"a mistyped value",
			edit(role, "title: Acme", "title: Acme\nstate: publshed"),
			[
				'content/roles/acme.mdx:3:1 state: expected one of "published", "unlisted", "draft"; found "publshed"; did you mean "published"?',
			],
		],
		[
			"a kind that does not exist",
			edit(paper, "kind: paper", "kind: papr"),
			[
				'content/projects/paper.mdx:5:1 kind: expected one of "software", "paper"; found "papr"; did you mean "paper"?',
			],
		],
		[
			"a day that does not exist",
			edit(post, "2026-01-31", "2026-02-30"),
			[
				'content/posts/queues.mdx:5:1 published: expected a day that exists, as YYYY-MM-DD, or a time with its zone, as 2026-11-21T10:00:00Z; found "2026-02-30"',
			],
		],
		[
			"a month that does not exist",
			edit(role, "start: 2024-03", "start: 2024-13"),
			['content/roles/acme.mdx:8:1 start: expected a month as YYYY-MM; found "2024-13"'],
		],
		[
			"an end before its start",
			edit(role, "end: 2025-02", "end: 2024-02"),
			["content/roles/acme.mdx:9:1 end: end is before start"],
		],
		[
			"an end before its start beside another mistake",
			edit(
				role,
				"order: 1\nposition: Engineer\norganization: Acme\nstart: 2024-03",
				"order: x\nposition: Engineer\norganization: Acme\nstart: 2025-03",
			),
			[
				'content/roles/acme.mdx:5:1 order: expected a number; found "x"',
				"content/roles/acme.mdx:9:1 end: end is before start",
			],
		],
		[
			"a change before the publication",
			edit(post, "tags:", "updated: 2026-01-30\ntags:"),
			["content/posts/queues.mdx:6:1 updated: updated is before published"],
		],
		...["2026-01-31", "8999-12-31"].map((published): [string, Changes, string[]] => [
			`a change on a day to come, of what is published on ${published}`,
			edit(post, "published: 2026-01-31", `published: ${published}\nupdated: 9000-01-01`),
			[
				"content/posts/queues.mdx:6:1 updated: 9000-01-01 is later than the day of publication: write the day when the text changed, or remove the field",
			],
		]),
		[
			"a paper’s last day before its first",
			edit(paper, 'end: "2023-10-26"', 'end: "2023-10-22"'),
			["content/projects/paper.mdx:12:3 paper.end: end is before start"],
		],
		[
			"a year without quotes",
			edit(person, 'start: "1833"', "start: 1833"),
			[
				'content/people/ada.mdx:10:5 education.0.start: expected a year as "2019", between quotes; found the number 1833',
			],
		],
		[
			"a degree that ended before it began",
			edit(person, 'end: "1840"', 'end: "1830"'),
			["content/people/ada.mdx:11:5 education.0.end: end is before start"],
		],
		[
			"a tag that cannot be an address",
			edit(post, "[queues]", "['…']"),
			["content/posts/queues.mdx:6:8 tags.0: expected a letter or digit, such as queues or C++"],
		],
		[
			"a link that is no address",
			edit(paper, "https://example.com/paper", "example"),
			[
				'content/projects/paper.mdx:15:20 links.0.href: expected a whole address, such as https://example.com/page; found "example"',
			],
		],
	],
	MDX: [
		[
			"a tag that is not closed",
			edit(role, "Text.", '<Note title="x">\n\nText.'),
			["content/roles/acme.mdx:18:1 MDX: expected a closing tag for <Note>"],
		],
		[
			"a tag closed by another’s name",
			edit(role, "Text.", '<Note title="x">y</Figure>'),
			["content/roles/acme.mdx:18:18 MDX: </Figure> closes nothing here: <Note> from 18:1 is still open"],
		],
		[
			"a bare less-than sign",
			edit(role, "Text.", "It took <10 s."),
			[
				"content/roles/acme.mdx:18:9 MDX: this < starts a tag, and 1 cannot appear in it; in prose write \\< for <, and \\{ for {",
			],
		],
		[
			"an expression that is not one",
			edit(role, "Text.", "It is {2 3}."),
			[
				"content/roles/acme.mdx:18:7 MDX: the text between this { and its } is read as code, and is not valid code; in prose write \\< for <, and \\{ for {",
			],
		],
		[
			"a brace that is not closed",
			edit(role, "Text.", "It is {open."),
			["content/roles/acme.mdx:18:7 MDX: this { is not closed; in prose write \\< for <, and \\{ for {"],
		],
		[
			"a name nobody has defined",
			edit(role, "Text.", "It is {total}."),
			['content/roles/acme.mdx:18:7 {total}: "total" is not defined; in prose write \\{ for {'],
		],
		...[
			["{total + 1}", 7],
			["{total()}", 7],
			["{total?.x}", 7],
			["{[1].map((one) => one + total)}", 7],
			["<b title={total}>x</b>", 7],
			["<b {...total}>x</b>", 7],
		].map(([text, column]): [string, Changes, string[]] => [
			`a name nobody has defined in ${text}`,
			edit(role, "Text.", `It is ${text}.`),
			[
				`content/roles/acme.mdx:18:${column} {${/\{(.*)\}/.exec(String(text))?.[1]}}: "total" is not defined; in prose write \\{ for {`,
			],
		]),
		[
			"a part of what nobody has defined",
			edit(role, "Text.", "<foo.Bar />"),
			[`content/roles/acme.mdx:18:1 <foo> is neither imported nor a prose component; known: ${known}`],
		],
		[
			"a part that an imported file does not have",
			{
				[post]: SITE[post]
					?.replace("{ Drawing }", "* as D")
					.replace("<Drawing />", "<D.Drawing /> <D.Nope />"),
			},
			['content/posts/queues.mdx:14:15 <D.Nope>: ./queues/drawing.tsx exports no "Nope"'],
		],
		[
			"a style in text",
			edit(role, "Text.", '<div style="color:red">Text.</div>'),
			['content/roles/acme.mdx:18:1 <div>: style must be an object: write style={{ color: "red" }}'],
		],
		[
			"a component that does not exist",
			edit(role, "Text.", '<Figur caption="x" />'),
			[
				`content/roles/acme.mdx:18:1 <Figur> is neither imported nor a prose component; known: ${known}; did you mean "Figure"?`,
			],
		],
		[
			"an attribute that a component does not take",
			edit(role, "Text.", '<Note title="x" titel="x">y</Note>'),
			[
				'content/roles/acme.mdx:18:1 <Note> takes no attribute "titel"; allowed: title, kind; did you mean "title"?',
			],
		],
		[
			"an attribute that a component needs",
			edit(role, "Text.", "<Note>y</Note>"),
			['content/roles/acme.mdx:18:1 <Note>: attribute "title" is missing: the term that is explained'],
		],
		[
			"an attribute that an imported component does not take",
			edit(post, "<Drawing />", '<Drawing size="3" />'),
			['content/posts/queues.mdx:14:1 <Drawing> takes no attribute "size"; it takes none'],
		],
		[
			"an attribute that an imported component needs, mistyped",
			{
				...edit(post, "<Drawing />", "<Drawing widht={3} />"),
				"content/posts/queues/drawing.tsx":
					"export function Drawing({ width }: { width: number; label?: string }) {\n\treturn <svg width={width} />;\n}\n",
			},
			[
				'content/posts/queues.mdx:14:1 <Drawing> takes no attribute "widht"; allowed: width, label; did you mean "width"?',
				'content/posts/queues.mdx:14:1 <Drawing>: attribute "width" is missing',
			],
		],
		[
			"words between the tags of an imported component that shows none",
			edit(post, "<Drawing />", "<Drawing>Words.</Drawing>"),
			["content/posts/queues.mdx:14:1 <Drawing> takes no content between its tags"],
		],
		[
			"an import that is not there",
			edit(post, "./queues/drawing.tsx", "./queues/drawings.tsx"),
			['content/posts/queues.mdx:10:25 could not resolve "./queues/drawings.tsx"'],
		],
		[
			"an imported name that is not there",
			edit(post, "{ Drawing }", "{ Drawing, Graph }"),
			[
				'content/posts/queues.mdx:10:19 no matching export in "content/posts/queues/drawing.tsx" for import "Graph"',
			],
		],
		[
			"a package that is not there",
			edit(post, "Text with", 'import { x } from "no-such-package";\n\nText with'),
			['content/posts/queues.mdx:12:19 could not resolve "no-such-package"'],
		],
	],
	"links, images and footnotes": [
		[
			"an image without alternative text",
			{ ...edit(role, "Text.", "![](/engine.svg)"), "public/engine.svg": PIXEL },
			[
				"content/roles/acme.mdx:18:1 image /engine.svg has no alternative text: ![what it shows](/engine.svg)",
			],
		],
		[
			"a link to a page that does not exist",
			edit(post, "/roles/acme#runs", "/roles/acne"),
			[
				'content/posts/queues.mdx:12:11 link /roles/acne: no page at /roles/acne; did you mean "/roles/acme"?',
			],
		],
		[
			"a link to a tag that only an unlisted post has",
			{
				[post]: SITE[post]
					?.replace("tags:", "state: unlisted\ntags:")
					.replace("/roles/acme#runs", "/blog/tags/queues"),
			},
			[
				'content/posts/queues.mdx:13:11 link /blog/tags/queues: no page at /blog/tags/queues; did you mean "/blog/queues"?',
			],
		],
		[
			"a link to a heading that does not exist",
			edit(post, "/roles/acme#runs", "/roles/acme#run"),
			[
				'content/posts/queues.mdx:12:11 link to #run: no such heading in content/roles/acme.mdx; did you mean "runs"?',
			],
		],
		[
			"a link to a heading of its own that does not exist",
			edit(post, "/roles/acme#runs", "#nowhere"),
			["content/posts/queues.mdx:12:11 link to #nowhere: no such heading in content/posts/queues.mdx"],
		],
		[
			"a link without its slash",
			edit(post, "/roles/acme#runs", "roles/acme"),
			[
				"content/posts/queues.mdx:12:11 link roles/acme: expected a path from the root, such as /roles, or a full URL",
			],
		],
		[
			"a running model that does not exist",
			edit(post, "Text with", '<System name="no-such-model" />\n\nText with'),
			["content/posts/queues.mdx:12:1 link /systems/no-such-model: no page at /systems/no-such-model"],
		],
		[
			"an image that is missing",
			edit(role, "Text.", "![An engine](/engine.png)"),
			["content/roles/acme.mdx:18:1 image public/engine.png does not exist"],
		],
		[
			"an image beside the file that does not exist",
			edit(role, "Text.", "![An engine](engine.png)"),
			["content/roles/acme.mdx:18:1 image content/roles/engine.png does not exist"],
		],
		[
			"an image without alternative text, by reference",
			{ ...edit(role, "Text.", "![][p]\n\n[p]: /engine.svg"), "public/engine.svg": PIXEL },
			["content/roles/acme.mdx:18:1 image [p] has no alternative text: ![what it shows][p]"],
		],
		[
			"a link without an address",
			edit(post, "/roles/acme#runs", ""),
			["content/posts/queues.mdx:12:11 the link has no address"],
		],
		[
			"a link and an image with their addresses between braces",
			edit(role, "Text.", "<a href={'/nope'}>x</a> <img alt={'x'} src={'/nope.png'} />"),
			[
				"content/roles/acme.mdx:18:1 link /nope: no page at /nope",
				"content/roles/acme.mdx:18:25 image public/nope.png does not exist",
			],
		],
		[
			"a footnote without its text",
			edit(post, "[^1]: The note.", ""),
			["content/posts/queues.mdx:12:49 footnote [^1] has no text"],
		],
		[
			"a footnote nobody refers to",
			edit(post, "note.[^1]", "note."),
			["content/posts/queues.mdx:16:1 warning: nothing refers to footnote [^1], so the page leaves it out"],
		],
		[
			"a footnote with two texts",
			edit(post, "[^1]: The note.", "[^1]: The note.\n\n[^1]: Again."),
			["content/posts/queues.mdx:18:1 footnote [^1] is defined twice"],
		],
	],
	headings: [
		[
			"a second h1",
			edit(role, "## Runs", "# Runs"),
			["content/roles/acme.mdx:16:1 a second h1: the title is the h1; start with ##"],
		],
		[
			"a second h1 as an element",
			edit(role, "Text.", "Text.\n\n<h1>Again</h1>"),
			["content/roles/acme.mdx:20:1 a second h1: the title is the h1; start with ##"],
		],
		[
			"a heading without text",
			edit(role, "Text.", "Text.\n\n##\n\nText."),
			["content/roles/acme.mdx:20:1 a heading without text"],
		],
		[
			"a level left out",
			edit(role, "Text.", "Text.\n\n#### Deep\n\nText."),
			["content/roles/acme.mdx:20:1 warning: expected a heading of level 3; found level 4"],
		],
		[
			"an empty section",
			edit(role, "Text.", "Text.\n\n## Nothing"),
			["content/roles/acme.mdx:20:1 there is no text under the heading “Nothing”"],
		],
	],
	references: [
		[
			"to a person who is not there",
			edit(role, "person: ada", "person: adam"),
			[
				'content/people/ada.mdx:6:35 figures.0.role: role "acme" is adam’s, not ada’s',
				'content/roles/acme.mdx:4:1 person: "adam" is not in content/people; did you mean "ada"?',
			],
		],
		[
			"to a skill that is not in the vocabulary",
			edit(role, "[Ruby]", "[Rbuy]"),
			['content/roles/acme.mdx:13:10 skills.0: "Rbuy" is not in content/skills.json; did you mean "Ruby"?'],
		],
		[
			"to a role that is not there",
			edit(post, "[acme]", "[amce]"),
			['content/posts/queues.mdx:7:9 roles.0: "amce" is not in content/roles; did you mean "acme"?'],
		],
		[
			"from a figure to a heading that is not there",
			edit(role, "per walk, section: runs", "per walk, section: walks"),
			["content/roles/acme.mdx:12:36 figures.1.section: no heading #walks in this file"],
		],
		[
			"from a person’s figure to a heading of a role that is not there",
			edit(person, "section: runs", "section: run"),
			[
				'content/people/ada.mdx:6:47 figures.0.section: content/roles/acme.mdx has no heading #run; did you mean "runs"?',
			],
		],
	],
	states: [
		[
			"a reference to a draft",
			{
				...edit(role, "title: Acme", "title: Acme\nstate: draft"),
				...edit(person, "figures:\n  - { value: 9 s, label: per run, role: acme, section: runs }\n", ""),
			},
			[
				"content/posts/queues.mdx:7:9 roles.0: content/roles/acme.mdx is a draft, and this entry is published",
				"content/posts/queues.mdx:12:11 content/roles/acme.mdx is a draft, and this entry is published",
			],
		],
		[
			"a link to a post that is not out yet",
			{
				...edit(role, "Text.", "Text on [queues](/blog/queues)."),
				...edit(post, "2026-01-31", "9000-01-01"),
			},
			[
				"content/roles/acme.mdx:18:9 content/posts/queues.mdx is not published before 9000-01-01, and this entry is published",
			],
		],
	],
	addresses: [
		[
			"a file name that cannot be an address",
			{ "content/posts/My Post.mdx": SITE[post] },
			[
				"content/posts/My Post.mdx:1:1 the file name is the page’s address: expected lower-case words joined by hyphens",
			],
		],
		[
			"a post where the site has a page",
			{ "content/posts/tags.mdx": SITE[post]?.replaceAll("./queues", "./queues") },
			["content/posts/tags.mdx:1:1 /blog/tags is a page of the site; rename the file"],
		],
		[
			"a page that a host of files takes for its folder’s",
			{ "content/posts/index.mdx": SITE[post] },
			["content/posts/index.mdx:1:1 /blog/index is a page of the site; rename the file"],
		],
		[
			"former slugs where the site has pages",
			edit(post, "tags:", "aliases: [tags, index]\ntags:"),
			[
				"content/posts/queues.mdx:6:11 aliases.0: /blog/tags is taken by a page of the site",
				"content/posts/queues.mdx:6:17 aliases.1: /blog/index is taken by a page of the site",
			],
		],
		[
			"a former path where the site has a page",
			edit(post, "tags:", "aliases: [/2019/04/hello.html, /roles/, /blog/queues/, '/a b']\ntags:"),
			[
				"content/posts/queues.mdx:6:56 aliases.3: expected a former slug, such as two-words, or a former path without escapes, such as /2019/04/hello.html",
			],
		],
		[
			"a former path that is a page of the site, or the entry's own",
			edit(post, "tags:", "aliases: [/2019/04/hello.html, /roles/, /blog/queues/]\ntags:"),
			[
				"content/posts/queues.mdx:6:32 aliases.1: /roles is a page of the site, not a former one: remove it",
				'content/posts/queues.mdx:6:41 aliases.2: "/blog/queues/" is this entry\'s own path, not a former one: remove it',
			],
		],
		[
			"a system without its model",
			{
				"content/systems/engine.mdx": SITE[role]?.replace(/position:[\s\S]*skills/, "skills"),
			},
			[
				"content/systems/engine.mdx:1:1 content/systems/engine/view/index.tsx is missing: it renders the model",
			],
		],
		[
			"a former slug that is in use",
			{
				...edit(post, "tags:", "aliases: [again]\ntags:"),
				"content/posts/again.mdx": SITE[post],
			},
			["content/posts/queues.mdx:6:11 aliases.0: /blog/again is taken by content/posts/again.mdx"],
		],
		[
			"a former slug that two entries claim",
			{
				...edit(post, "tags:", "aliases: [old]\ntags:"),
				"content/posts/queues-again.mdx": SITE[post]?.replace("tags:", "aliases: [old]\ntags:"),
			},
			["content/posts/queues.mdx:6:11 aliases.0: /blog/old is taken by content/posts/queues-again.mdx"],
		],
		[
			"a page that vanished",
			{ "content/public-urls.txt": "/blog/gone\n/blog/gone#part\n/blog/queues\n" },
			[
				'content/public-urls.txt:1:1 /blog/gone was published and no longer exists: add its slug to "aliases" of the entry that replaces it, or make it public again; if it was never online, remove this line',
			],
		],
		[
			"a heading that vanished",
			{ "content/public-urls.txt": "/roles/acme\n/roles/acme#gone\n" },
			[
				'content/public-urls.txt:2:1 /roles/acme#gone was published and no longer exists: put <a id="gone" /> above the heading that replaces it; if it was never online, remove this line',
			],
		],
		[
			"a heading that vanished as its page moved",
			{
				...edit(post, "tags:", "aliases: [old]\ntags:"),
				"content/public-urls.txt": "/blog/old\n/blog/old#part\n",
			},
			[
				'content/public-urls.txt:2:1 /blog/old#part was published and no longer exists: put <a id="part" /> above the heading of /blog/queues that replaces it; if it was never online, remove this line',
			],
		],
		...["state: draft\n", "published: 9000-01-01\n"].map((later): [string, Changes, string[]] => [
			`a page that moved to one that is not public, by ${later.trim()}`,
			{
				"content/posts/new.mdx": SITE[post]
					?.replace(
						later.startsWith("state") ? "tags:" : /published.*\n/,
						(found) => later + (found === "tags:" ? found : ""),
					)
					.replace("tags:", "aliases: [old]\ntags:"),
				"content/public-urls.txt": "/blog/old\n",
			},
			[
				'content/public-urls.txt:1:1 /blog/old was published and no longer exists: add its slug to "aliases" of the entry that replaces it, or make it public again; if it was never online, remove this line',
			],
		]),
		[
			"a file in no collection",
			{ "content/posts/queues/more.mdx": "Text." },
			[
				"content/posts/queues/more.mdx:1:1 is not in a collection; expected content/people/NAME.mdx, content/roles/NAME.mdx, content/projects/NAME.mdx, content/posts/NAME.mdx, content/systems/NAME.mdx",
			],
		],
	],
	"several files": [
		[
			"two roles at one place of a career",
			{ "content/roles/bolt.mdx": SITE[role] },
			["content/roles/bolt.mdx:5:1 order: 1 is taken by content/roles/acme.mdx"],
		],
		[
			"a project with another person’s role",
			{
				"content/people/eve.mdx": SITE[person]?.replace(/figures:\n.*\n/, ""),
				...edit(paper, "person: ada", "person: eve\nroles: [acme]"),
			},
			['content/projects/paper.mdx:5:9 roles.0: role "acme" is ada’s, not eve’s'],
		],
		[
			"a mistake in a component beside the file",
			{ "content/posts/queues/drawing.tsx": "export function Drawing() {\n\treturn <svg>;\n}\n" },
			[
				'content/posts/queues/drawing.tsx:3:1 the character "}" is not valid inside a JSX element',
				'content/posts/queues/drawing.tsx:4:1 unexpected end of file before a closing "svg" tag',
			],
		],
		[
			"the site’s person who is not there",
			{ ...edit("content/site.json", '"ada"', '"adam"') },
			['content/site.json:6:2 person: "adam" is not in content/people; did you mean "ada"?'],
		],
		[
			"navigation to a page that is not there",
			{ ...edit("content/site.json", "/roles", "/rolls") },
			["content/site.json:7:37 navigation.0.href: no page at /rolls"],
		],
		[
			"JSON that is not JSON",
			{ ...edit("content/skills.json", "},", "}") },
			["content/skills.json:3:2 JSON: Expected ',' or ']' after array element"],
		],
		[
			"a skill that appears twice",
			{ ...edit("content/skills.json", '"Go"', '"Ruby"') },
			['content/skills.json:3:4 1.name: "Ruby" appears twice; first on line 2'],
		],
		[
			"a mistyped key of the site",
			{ ...edit("content/site.json", "language", "langauge") },
			[
				"content/site.json:1:1 language: is missing: language of the site: of its texts, and of buttons, labels, dates and lists",
				`content/site.json:5:2 langauge: unknown key; allowed: ${Object.keys(site.shape).join(", ")}; did you mean "language"?`,
			],
		],
	],
};

testEach(mistakes);
