import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { formatProblem } from "@/lib/content/schema/problem";
import { checkContent } from "./check-content";
import { type Changes, edit, type ProblemCases, SITE, testEach, withSite } from "./site.fixtures";

const person = "content/people/ada.mdx";
const role = "content/roles/acme.mdx";
const post = "content/posts/queues.mdx";
const moved = edit(role, "order: 1", "order: 1\naliases: [works]");
const prose = (text: string) => edit(role, "Text.", text);

/** Tests mistakes that would otherwise go unreported and change or lose the author's text. */
const mistakes: ProblemCases = {
	"what YAML takes for its own": [
		[
			"a tag",
			edit(role, "title: Acme", "title: !important Acme"),
			[
				"content/roles/acme.mdx:2:8 YAML: !important reads as a tag; put text that starts with ! between quotes",
			],
		],
		[
			"an anchor",
			edit(role, "organization: Acme", "organization: &Acme Works"),
			[
				"content/roles/acme.mdx:7:15 YAML: &Acme reads as an anchor; put text that starts with & between quotes",
			],
		],
		[
			"a tag and an anchor in lists",
			edit(post, "[queues]", "[!a queues, &b lines]"),
			[
				"content/posts/queues.mdx:6:8 YAML: !a reads as a tag; put text that starts with ! between quotes",
				"content/posts/queues.mdx:6:19 YAML: &b reads as an anchor; put text that starts with & between quotes",
			],
		],
		[
			"the rest of a text behind a number sign",
			edit(role, "title: Acme", "title: Acme # 1 of the works"),
			[
				'content/roles/acme.mdx:2:13 title: is only "Acme", because "# 1 of the works" is a comment; put the text between quotes, or the comment on a line of its own',
			],
		],
		[
			"the rest of a text in a list, beside another mistake",
			edit(role, "order: 1\nposition: Engineer", "order: x\nposition: Engineer # 2"),
			[
				'content/roles/acme.mdx:5:1 order: expected a number; found "x"',
				'content/roles/acme.mdx:6:20 position: is only "Engineer", because "# 2" is a comment; put the text between quotes, or the comment on a line of its own',
			],
		],
		[
			"the rest of a text inside a list",
			edit(person, "institution: Here", "institution: Here # and there"),
			[
				'content/people/ada.mdx:8:23 education.0.institution: is only "Here", because "# and there" is a comment; put the text between quotes, or the comment on a line of its own',
			],
		],
	],
	"names that stand twice": [
		[
			"tags",
			edit(post, "[queues]", "\n  - queues\n  - lines\n  - queues"),
			['content/posts/queues.mdx:9:5 tags.2: "queues" appears twice; first on line 7'],
		],
		[
			"skills and former slugs",
			edit(role, "skills: [Ruby]", "skills: [Ruby, Go, Ruby]\naliases: [a, a]"),
			[
				'content/roles/acme.mdx:13:20 skills.2: "Ruby" appears twice; first on line 13',
				'content/roles/acme.mdx:14:14 aliases.1: "a" appears twice; first on line 14',
			],
		],
		[
			"skills of a person's group",
			edit(person, "education:", "skills:\n  - group: Tongues\n    names: [Go, Go]\neducation:"),
			['content/people/ada.mdx:9:17 skills.0.names.1: "Go" appears twice; first on line 9'],
		],
		[
			"references",
			edit(post, "roles: [acme]", "roles: [acme, acme]"),
			['content/posts/queues.mdx:7:15 roles.1: "acme" appears twice; first on line 7'],
		],
	],
	"files that nothing reads": [
		...[".MDX", ".markdown", ".mdx.txt"].map((ending): [string, Changes, string[]] => [
			`one that ends in ${ending}`,
			{ [`content/posts/lines${ending}`]: "Text." },
			[
				`content/posts/lines${ending}:1:1 is not read, because its name does not end in .mdx: rename it to lines.mdx`,
			],
		]),
	],
	images: [
		[
			"a text that is called an image",
			{ ...prose("![An engine](/engine.png)"), "public/engine.png": "x" },
			[
				"content/roles/acme.mdx:18:1 public/engine.png cannot be shown as an image: unsupported file type: undefined",
			],
		],
		[
			"a drawing without a size",
			{ ...prose("![An engine](/a.svg)"), "public/a.svg": "<svg />" },
			["content/roles/acme.mdx:18:1 public/a.svg cannot be shown as an image: Invalid SVG"],
		],
		[
			"one that is missing, with a query, and by reference",
			prose("![An engine](/engine.png?v=1) ![A wheel][w]\n\n[w]: /wheel.png"),
			[
				"content/roles/acme.mdx:18:1 image public/engine.png does not exist",
				"content/roles/acme.mdx:18:31 image public/wheel.png does not exist",
			],
		],
	],
	"former addresses": [
		[
			"an entry's own",
			edit(post, "tags:", "aliases: [queues]\ntags:"),
			[
				'content/posts/queues.mdx:6:11 aliases.0: "queues" is this entry\'s own slug, not a former one: remove it',
			],
		],
		[
			"in a link",
			{ ...moved, ...edit(post, "/roles/acme#runs", "/roles/works?a=1#runs") },
			[
				"content/posts/queues.mdx:12:11 link /roles/works?a=1#runs: /roles/works is a former address; write /roles/acme?a=1#runs",
			],
		],
		[
			"in a link by the site's whole address",
			{
				...moved,
				...edit(post, "/roles/acme#runs", "https://ada.example/roles/works"),
				...edit("content/site.json", "https://example.com", "https://ada.example"),
			},
			[
				"content/posts/queues.mdx:12:11 link https://ada.example/roles/works: /roles/works is a former address; write https://ada.example/roles/acme",
			],
		],
		[
			"in a reference",
			{ ...moved, ...edit(post, "roles: [acme]", "roles: [works]") },
			['content/posts/queues.mdx:7:9 roles.0: "works" is a former slug; write "acme"'],
		],
		[
			"in the navigation",
			{ ...moved, ...edit("content/site.json", "/roles", "/roles/works") },
			["content/site.json:7:37 navigation.0.href: /roles/works is a former address; write /roles/acme"],
		],
	],
	"Markdown that stays as it was typed": [
		[
			"a link to a name that no line defines",
			prose("A [way][nope]."),
			["content/roles/acme.mdx:18:7 [nope] is not defined; write [nope]: ADDRESS, or \\[ for [ in prose"],
		],
		[
			"a link with a space in its address",
			prose("A [way](/roles/a b)."),
			[
				"content/roles/acme.mdx:18:7 ](/roles/a b) is not a link; put an address with spaces between < and >, or write \\[ for [ in prose",
			],
		],
		[
			"bold text with a space inside",
			prose("It is ** fast**."),
			[
				"content/roles/acme.mdx:18:7 ** makes nothing bold here: remove spaces inside it, or write <strong> next to punctuation; in prose write \\*\\* for **",
				"content/roles/acme.mdx:18:14 ** makes nothing bold here: remove spaces inside it, or write <strong> next to punctuation; in prose write \\*\\* for **",
			],
		],
		[
			"a heading without its space",
			prose("Text.\n\n##Walks\n\nText."),
			["content/roles/acme.mdx:20:1 not a heading: put a space after ##"],
		],
		[
			"an address between angles",
			prose("<https://example.com>"),
			[
				"content/roles/acme.mdx:18:8 MDX: MDX does not allow an address between < and >; write [text](address)",
			],
		],
	],
	"what a page leaves out or takes in": [
		[
			"a cell without a column",
			prose("| a | b |\n| - | - |\n| 1 | 2 | 3 |"),
			["content/roles/acme.mdx:20:9 a row of 3 cells in a table of 2 columns: the rest is not shown"],
		],
		[
			"all that follows a code block without its end",
			prose("```ts\nconst a = 1;\n\nText."),
			["content/roles/acme.mdx:18:1 a code block is not closed: put ``` on a line below it"],
		],
		[
			"a language that nobody knows",
			prose("~~~pythn\nlet a = 1;\n~~~"),
			[
				'content/roles/acme.mdx:18:1 unknown language "pythn"; use "text" for plain text; did you mean "python"?',
			],
		],
		[
			"an id that a heading has, and one that appears twice",
			prose('<a id="runs" /> <a id="x" /> <a id="x" />'),
			[
				'content/roles/acme.mdx:18:1 id "runs" appears twice: a heading has it',
				'content/roles/acme.mdx:18:30 id "x" appears twice',
			],
		],
	],
	headings: [
		[
			"without a letter",
			edit(role, "Text.", "Text.\n\n## ???\n\nText."),
			["content/roles/acme.mdx:20:1 a heading without a letter or digit has no address"],
		],
		[
			"of an expression alone",
			edit(role, "Text.", "Text.\n\n## {1 + 1}\n\nText."),
			[
				"content/roles/acme.mdx:20:1 a heading without text of its own: the table of contents cannot show an expression",
			],
		],
	],
};

testEach(mistakes);

test.each([
	[role, "Text.", "Zürich and more.", "18:2"],
	[role, "title: Acme", "title: Zürich", "2:9"],
	["content/skills.json", '"Go"', '"Gö"', "3:14"],
])("%s in a legacy encoding is reported at its first invalid letter", (file, find, text, place) =>
	withSite({}, async (root) => {
		const source = (SITE[file] ?? "").replace(find, () => text);
		await writeFile(path.join(root, file), Buffer.from(source, "latin1"));
		const problems = (await checkContent(root)).map(formatProblem);
		const byte = text.includes("ü") ? "FC" : "F6";
		expect(problems).toEqual([
			`${file}:${place} is not UTF-8: found the byte ${byte}; save the file as UTF-8`,
		]);
	}),
);
