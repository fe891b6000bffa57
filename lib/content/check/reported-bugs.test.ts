import { type Changes, edit, PIXEL, type ProblemCases, SITE, testEach } from "./site.fixtures";

const person = "content/people/ada.mdx";
const role = "content/roles/acme.mdx";
const post = "content/posts/queues.mdx";
const site = "content/site.json";
const prose = (text: string): Changes => edit(role, "Text.", text);
const POST_FIELDS =
	"title, summary, language, state, aliases, person, published, updated, tags, series, cover, canonical, translationOf, skills, roles, projects, systems";

/** Tests content in the style of other sites, editors, and habits. */
const mistakes: ProblemCases = {
	"the frontmatter's edges": [
		[
			"an empty line above",
			edit(post, "---\ntitle", "\n---\ntitle"),
			[`${post}:1:1 expected frontmatter that starts with ---; found an empty line`],
		],
		[
			"a line of four",
			edit(post, "---\ntitle", "----\ntitle"),
			[`${post}:1:1 expected frontmatter that starts with ---; found "----"`],
		],
		[
			"none at its end",
			edit(post, "roles: [acme]\n---", "roles: [acme]"),
			[`${post}:1:1 the frontmatter is not closed: put a line of --- below it`],
		],
	],
	"fields by the names of other sites": [
		[
			"a date",
			edit(post, "published:", "date:"),
			[
				`${post}:2:1 published: is missing: the day it is out, or the time; a later day than today keeps it back until then (UTC)`,
				`${post}:5:1 date: unknown key; allowed: ${POST_FIELDS}; use "published" instead`,
			],
		],
		[
			"a draft",
			edit(post, "title: Queues", "title: Queues\ndraft: true"),
			[`${post}:3:1 draft: unknown key; allowed: ${POST_FIELDS}; use "state" instead`],
		],
		[
			"an address",
			edit(post, "title: Queues", "title: Queues\nslug: lines"),
			[
				`${post}:3:1 slug: unknown key; allowed: ${POST_FIELDS}; a page’s address is the name of its file, and npm run rename changes it`,
			],
		],
	],
	"values of another kind": [
		[
			"tags with commas",
			edit(post, "[queues]", "queues, lines"),
			[`${post}:6:1 tags: expected a list; found "queues, lines"; write [queues, lines]`],
		],
		[
			"a number between quotes",
			edit(role, "order: 1", 'order: "1"'),
			[`${role}:5:1 order: expected a number; found "1"; remove the quotes`],
		],
		[
			"a link without its words",
			edit(person, "figures:", "links:\n  - https://example.com/ada\nfigures:"),
			[`${person}:6:5 links.0: expected keys with values: kind, href; found "https://example.com/ada"`],
		],
		[
			"a comma between braces",
			edit(role, "label: per run", "label: per run, of all"),
			[
				`${role}:11:35 figures.0.of all: unknown key; allowed: value, label, section; put text with a comma in quotes`,
			],
		],
		[
			"no mail address",
			edit(person, "figures:", "email: ada at home\nfigures:"),
			[`${person}:5:1 email: expected an address as name@example.org; found "ada at home"`],
		],
	],
	"YAML's signs": [
		[
			"a quote inside of quotes",
			edit(role, "title: Acme", 'title: "The "Acme" years"'),
			[`${role}:2:14 YAML: the text ends at the " before this; inside of "…" write \\" for "`],
		],
		[
			"an apostrophe inside of quotes",
			edit(role, "title: Acme", "title: 'Acme's years'"),
			[`${role}:2:14 YAML: the text ends at the ' before this; inside of '…' write '' for '`],
		],
		[
			"a tag of a social network",
			edit(post, "[queues]", "[#queues]"),
			[
				`${post}:6:7 YAML: this [ is not closed; "#queues]" is a comment: put text with # in it between quotes`,
				`${post}:6:8 YAML: comments must be separated from other tokens by white space characters; put text that starts with # between quotes`,
			],
		],
		[
			"an anchor with its sign",
			edit(role, "per run, section: runs", "per run, section: #runs"),
			[
				`${role}:11:5 YAML: this { is not closed; "#runs }" is a comment: put text with # in it between quotes`,
			],
		],
		[
			"a list on the line of its key",
			edit(post, "tags: [queues]", "tags: - queues"),
			[
				`${post}:6:7 YAML: unexpected block-seq-ind on same line with key; begin a list below its key, or write [a, b]`,
				`${post}:6:9 YAML: implicit map keys need to be followed by map values`,
			],
		],
		[
			"an item that is indented less",
			edit(post, "tags: [queues]", "tags:\n  - queues\n - lines"),
			[`${post}:8:2 YAML: this line is not aligned with the lines it belongs to: indent them equally`],
		],
		[
			"a field that is indented",
			edit(post, "title: Queues", "title: Queues\n  person: ada"),
			[`${post}:3:8 YAML: this line is not aligned with the lines it belongs to: indent them equally`],
		],
		[
			"a text that begins with a mark of several lines",
			edit(role, "title: Acme", "title: > Acme"),
			[`${role}:2:10 YAML: not a YAML token: Acme; put text that starts with > or | between quotes`],
		],
	],
	JSON: [
		[
			"a comma behind the last",
			edit(site, '"/roles" }]', '"/roles" },]'),
			[`${site}:7:56 JSON: JSON does not allow a comma before ]`],
		],
		[
			"a comment",
			edit(site, '"navigation"', '// where to go\n\t"navigation"'),
			[`${site}:7:2 JSON: JSON has no comments`],
		],
		[
			"a comma left out",
			edit(site, '"ada",', '"ada"'),
			[`${site}:7:2 JSON: Expected ',' or '}' after property value`],
		],
		[
			"a path without its slash",
			edit(site, '"/roles"', '"roles"'),
			[`${site}:7:37 navigation.0.href: expected a path from the root, such as /roles; found "roles"`],
		],
	],
	links: [
		...[
			["../roles/acme.mdx", "/roles/acme"],
			["acme.mdx", "/roles/acme"],
			["www.example.org", "https://www.example.org"],
			["ada@example.org", "mailto:ada@example.org"],
		].map(([written, meant]): [string, Changes, string[]] => [
			`to ${written}`,
			edit(post, "/roles/acme#runs", written ?? ""),
			[
				`${post}:12:11 link ${written}: expected a path from the root, such as /roles, or a full URL; write ${meant}`,
			],
		]),
		...[
			["https:/example.org", "link https:/example.org: expected // after https:"],
			["file:///home/ada/notes.html", "link file:///home/ada/notes.html: expected https:, http: or mailto:"],
			["#", "the link has no address"],
		].map(([written, problem]): [string, Changes, string[]] => [
			`to ${written}`,
			edit(post, "/roles/acme#runs", written ?? ""),
			[`${post}:12:11 ${problem}`],
		]),
		["without words", prose("[](/roles)"), [`${role}:18:1 a link without text: write it between [ and ]`]],
		[
			"to an entry of another collection",
			edit(post, "roles: [acme]", "projects: [acme]"),
			[`${post}:7:12 projects.0: "acme" is not in content/projects, but in content/roles`],
		],
		[
			"by the name of a collection's folder",
			edit(post, "/roles/acme#runs", "/posts/queues"),
			[`${post}:12:11 link /posts/queues: no page at /posts/queues; write /blog/queues`],
		],
		[
			"to the author's own machine",
			edit(post, "/roles/acme#runs", "http://localhost:3000/roles/acme"),
			[
				`${post}:12:11 link http://localhost:3000/roles/acme points to the reader's computer; write /roles/acme`,
			],
		],
		[
			"with a space before its address",
			prose("See [Acme] (/roles/acme) and ![it] (/acme.png)."),
			[
				`${role}:18:10 a space before ( breaks the link: remove it, or write \\[ for [ in prose`,
				`${role}:18:34 a space before ( breaks the link: remove it, or write \\[ for [ in prose`,
			],
		],
	],
	images: [
		[
			"by the folder that they lie in",
			{ ...prose("![It](/public/it.svg) ![It](public/it.svg)"), "public/it.svg": PIXEL },
			[
				`${role}:18:1 image /public/it.svg: expected a path under public/ that starts with /, or one beside this file; write /it.svg`,
				`${role}:18:23 image public/it.svg: expected a path under public/ that starts with /, or one beside this file; write /it.svg`,
			],
		],
		[
			"with capitals that the file does not have",
			{ ...prose("![It](/drawn/It.svg)"), "public/drawn/it.svg": PIXEL },
			[`${role}:18:1 image public/drawn/It.svg does not exist; did you mean "/drawn/it.svg"?`],
		],
	],
	"expressions that show nothing": [
		[
			"a component by its name",
			edit(post, "<Drawing />", "{Drawing}"),
			[`${post}:14:1 {Drawing} shows nothing: write <Drawing />`],
		],
		[
			"keys with values",
			prose("See {{ acme: 1 }}."),
			[`${role}:18:5 an object, which a page cannot show; in prose write \\{ for {`],
		],
	],
	"Markdown of other places": [
		[
			"code that nothing closes",
			prose("Call `drain, and wait."),
			[`${role}:18:6 this \` is not closed; in prose write \\\` for \``],
		],
		[
			"a formula that is not valid",
			prose("Let $\\foo{a}$ be."),
			[`${role}:18:5 the formula cannot be rendered: unsupported function name: \\foo`],
		],
		[
			"a diagram of an unknown kind",
			prose("```mermaid\npie\n  a: 3\n```"),
			[
				`${role}:18:1 the diagram cannot be rendered: "pie" starts no diagram; known: graph, flowchart, stateDiagram-v2, sequenceDiagram, classDiagram, erDiagram and xychart-beta`,
			],
		],
		[
			"a footnote of nothing",
			edit(post, "[^1]: The note.", "[^1]:"),
			[`${post}:16:1 footnote [^1] has no text`],
		],
		[
			"a colored quotation",
			prose("> [!NOTICE]\n> Text."),
			[
				`${role}:18:3 [!NOTICE] is no kind of alert: write one of [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] and [!CAUTION] in a quotation`,
			],
		],
		[
			"a block between colons",
			prose(":::note A title\n\nText.\n\n:::"),
			[
				`${role}:18:1 :::note starts no note: write :::note or :::note[A title], and ::: on a line below it`,
				`${role}:22:1 ::: starts no note: write :::note or :::note[A title], and ::: on a line below it`,
			],
		],
		[
			"a footnote within its line",
			prose("Text.^[A note.]"),
			[`${role}:18:6 ^[ does not start a footnote: write [^name], and below it a line [^name]: text`],
		],
		[
			"a subscript as other Markdowns write it",
			prose("Of H~2~O."),
			[`${role}:18:5 ~2~ strikes 2 through: write <sub>2</sub>, or ~~2~~ to strike it`],
		],
		[
			"a superscript as other Markdowns write it",
			prose("Of 2^10^ pages."),
			[`${role}:18:5 ^10^ is not superscript: write <sup>10</sup>`],
		],
		...["| 1 | 2 |", "| - |\n| 1 | 2 |"].map((rows): [string, Changes, string[]] => [
			`a table without its second line, such as ${JSON.stringify(rows)}`,
			prose(`| a | b |\n${rows}`),
			[`${role}:18:1 not a table: write | - | - | below its header, with a - for each column`],
		]),
		[
			"a line right below a text",
			prose("Text.\n\nText\n---\n\nText."),
			[`${role}:20:1 --- below text makes it a heading: put an empty line between them, or write ##`],
		],
		[
			"an item without its space",
			prose("- One.\n-Two.\n- Three."),
			[`${role}:19:1 not a list item: put a space after -`],
		],
		...['title="a.ts', 'titel="a.ts"'].map((meta): [string, Changes, string[]] => [
			`${meta} behind a language`,
			prose(`\`\`\`ts ${meta}\n1\n2\n3\n4\n5\n\`\`\``),
			[
				`${role}:18:1 ${meta}: after the language, write title="…", marked lines as {2,5-7}, marked words as /word/, showLineNumbers or diff; did you mean "title"?`,
			],
		]),
		[
			"a marked line that is not there",
			prose("```ts {1-3}\n1\n2\n```"),
			[`${role}:18:1 line 3 is highlighted in a block of 2 lines`],
		],
	],
	"HTML of other places": [
		[
			"a component in small letters",
			{ [post]: SITE[post]?.replace("<Drawing />", '<note title="x">y</note>\n\n<drawing />') },
			[
				`${post}:14:1 <note> is not a component: write <Note>`,
				`${post}:16:1 <drawing> is not a component: write <Drawing>`,
			],
		],
		[
			"a figure with an attribute of the component's",
			prose('<figure caption="x">y</figure>'),
			[`${role}:18:1 <figure> is not a component: write <Figure>`],
		],
		[
			"a film from elsewhere",
			prose('<iframe src="https://example.org/film" title="A film" />'),
			[`${role}:18:1 <iframe> is blocked on published pages: link to the content instead`],
		],
		[
			"what a click should do",
			prose('<p onclick="alert(1)">Text.</p>'),
			[`${role}:18:1 <p>: onclick has no effect, because prose does not run in the browser`],
		],
		[
			"a note and a figure around nothing, a model around something",
			prose('<Note title="x" />\n\n<Figure caption="x"></Figure>\n\n<System name="a">x</System>'),
			[
				`${role}:18:1 <Note> has no content between its tags`,
				`${role}:20:1 <Figure> has no content between its tags`,
				`${role}:22:1 <System> takes no content between its tags`,
				`${role}:22:1 link /systems/a: no page at /systems/a`,
			],
		],
		[
			"a paragraph around paragraphs",
			prose("<p>\n\nText.\n\n</p>"),
			[`${role}:18:1 <p> cannot contain paragraphs: remove it, or write <div>`],
		],
		[
			"a quote inside of an attribute",
			prose('<Note title="The "best" way">Text.</Note>'),
			[`${role}:18:23 MDX: the attribute's text ends at the " before this; inside of it write “ and ”`],
		],
	],
	imports: [
		[
			"of one name twice",
			edit(post, 'tsx";\n', 'tsx";\nimport { Drawing } from "./queues/drawing.tsx";\n'),
			[`${post}:11:10 MDX: identifier 'Drawing' has already been declared`],
		],
		[
			"without an empty line below them",
			edit(post, 'tsx";\n', 'tsx";\nText beside.\n'),
			[`${post}:11:6 MDX: imports and exports end at an empty line: put one above this`],
		],
	],
};

testEach(mistakes);
