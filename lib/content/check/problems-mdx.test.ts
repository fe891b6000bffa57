import { type Changes, edit, type ProblemCases, testEach } from "./site.fixtures";

const role = "content/roles/acme.mdx";
const prose = (text: string): Changes => edit(role, "Text.", text);
const IN_PROSE = "in prose write \\< for <, and \\{ for {";

const taken = (column: number, name: string) =>
	`content/roles/acme.mdx:18:${column} "${name}" is the name of a prose component: choose another one`;

const noEffect = (line: number, column: number, name: string) =>
	`content/roles/acme.mdx:${line}:${column} ${name} has no effect, because prose does not run in the browser: remove it, or write a system (npm run new -- system NAME)`;

/** Tests syntax that MDX interprets differently from most authors' intention. */
const mistakes: ProblemCases = {
	"names of prose components": [
		[
			"imported",
			{
				...prose('import Figure, { Box as Note, Dot } from "./acme/box.tsx";\n\n<Note /> <Figure /> <Dot />'),
				"content/roles/acme/box.tsx":
					"export const Box = () => 1;\nexport const Dot = () => 2;\nexport default Box;\n",
			},
			[taken(8, "Figure"), taken(25, "Note")],
		],
		["imported as a whole", prose('import * as Note from "react";\n\nText'), [taken(13, "Note")]],
		["of a function", prose("export function System() {}\n\nText"), [taken(17, "System")]],
		["of a value", prose("export const a = 1, Note = () => a;\n\nText"), [taken(21, "Note")]],
		["taken apart", prose("export const { Note } = {};\n\nText"), [taken(14, "Note")]],
	],
	"code for the browser": [
		[
			"a hook of React in a component of the body",
			prose(
				'import { useState as state, useMemo } from "react";\n\nexport const Box = () => { const [n] = state(0); return useMemo(() => n, []); };\n\n<Box />',
			),
			[noEffect(20, 40, "state")],
		],
		[
			"a hook of the whole React, and a handler",
			prose(
				'import React from "react";\n\nexport function Box() {\n\tReact.useEffect(() => {});\n\treturn <button onClick={() => 1}>One</button>;\n}\n\n<Box />',
			),
			[noEffect(21, 2, "useEffect"), noEffect(22, 17, "onClick")],
		],
		[
			"a hook in an expression",
			prose('import { useState } from "react";\n\nThe number is {useState(1)[0]}.'),
			[noEffect(20, 16, "useState")],
		],
		[
			"a hook in an imported file",
			{
				...prose('import { Box } from "./acme/box.tsx";\n\n<Box />'),
				"content/roles/acme/box.tsx":
					'import { useRef } from "react";\n\nexport function Box() {\n\tconst box = useRef(null);\n\treturn <b ref={box}>One</b>;\n}\n',
			},
			[
				"content/roles/acme/box.tsx:4:14 useRef has no effect, because prose does not run in the browser: remove it, or write a system (npm run new -- system NAME)",
			],
		],
		[
			"hooks and handlers that do not matter",
			{
				...prose(
					'import { useId } from "react";\nimport { Box, useful } from "./acme/box.tsx";\n\nexport const Number = () => <b id={useId()}>{useful()}</b>;\n\n<Box /> <Number />',
				),
				"content/roles/acme/box.tsx":
					'import { useId } from "react";\n\nexport const useful = () => 1;\nconst useNumber = () => 1;\nexport const Box = () => <b id={useId()}>{useNumber()}</b>;\n',
			},
			[],
		],
	],
	tags: [
		[
			"one that ends with another",
			prose("One line, <b>\nanother."),
			[
				"content/roles/acme.mdx:18:11 MDX: <b> is not closed in its paragraph: close it there, or give it and </b> lines of their own",
			],
		],
		[
			"one that ends in another paragraph",
			prose('Text. <Note title="x">One.\n\nTwo.</Note>'),
			[
				"content/roles/acme.mdx:18:7 MDX: <Note> is not closed in its paragraph: close it there, or give it and </Note> lines of their own",
			],
		],
		[
			"one that is open at the end of a list’s item",
			prose('- <Note title="x">\n\n  One.\n\nTwo.'),
			["content/roles/acme.mdx:18:3 MDX: expected a closing tag for <Note> before the end of its list item"],
		],
		[
			"one that closes at the end of a list",
			prose('<Note title="x">\n- One.\n- Two.</Note>'),
			[
				"content/roles/acme.mdx:20:7 MDX: </Note> is inside the paragraph that starts at 20:3, but its opening tag is outside: put it on its own line, or close the inner one first",
			],
		],
		[
			"a block of HTML within a sentence",
			prose("Text <div>within</div> and more.\n\n<p>\n<aside>Text</aside>\n</p>"),
			[
				"content/roles/acme.mdx:18:6 <div> is a block, which a paragraph cannot contain: put it on its own lines, with an empty line before and after",
				"content/roles/acme.mdx:21:1 <aside> is a block, which <p> cannot contain: put it on its own lines, with an empty line before and after",
			],
		],
		[
			"an end of what nobody opened",
			prose("Text.</Note>"),
			["content/roles/acme.mdx:18:6 MDX: </Note> closes nothing: no such tag is open"],
		],
		[
			"a bare less-than sign before a letter",
			prose("It holds while n<m, and so on."),
			[`content/roles/acme.mdx:18:17 MDX: this < starts a tag, and , cannot appear in it; ${IN_PROSE}`],
		],
		[
			"a bare less-than sign at the end",
			prose("It holds while n<m"),
			[`content/roles/acme.mdx:18:17 MDX: this < starts a tag, and it does not end; ${IN_PROSE}`],
		],
		[
			"an attribute without quotes",
			prose("<Note title=x>y</Note>"),
			[
				'content/roles/acme.mdx:18:13 MDX: expected an attribute\'s value between quotes, such as title="…"; found x',
			],
		],
		[
			"a quote of an attribute that is not closed",
			prose('<Note title="x>y</Note>\n\nText.'),
			['content/roles/acme.mdx:18:13 MDX: this " is not closed'],
		],
	],
	braces: [
		[
			"one that is not closed, with much below it",
			prose("{open.\n\nText.\n\nText {1}."),
			[
				`content/roles/acme.mdx:18:1 MDX: the text between this { and its } is read as code, and is not valid code; ${IN_PROSE}`,
			],
		],
		[
			"words between them",
			prose("Set {the name}."),
			[
				`content/roles/acme.mdx:18:5 MDX: the text between this { and its } is read as code, and is not valid code; ${IN_PROSE}`,
			],
		],
	],
	"imports and exports": [
		[
			"a file’s name without quotes",
			prose("import { A } from ./a.tsx\n\nText."),
			[
				'content/roles/acme.mdx:18:19 MDX: a line that starts with "import" is read as code, and this is not valid code: unexpected token; start prose with another word',
			],
		],
		[
			"a sentence that begins like one",
			prose("export figures rose."),
			[
				'content/roles/acme.mdx:18:8 MDX: a line that starts with "export" is read as code, and this is not valid code: unexpected token; start prose with another word',
			],
		],
		...["export default function Layout() {}", 'export { default } from "./layout.tsx";'].map(
			(text): [string, Changes, string[]] => [
				`a default, such as ${text}`,
				{
					...prose(`Text.\n\n${text}`),
					"content/roles/layout.tsx": "export default function Layout() {}\n",
				},
				[
					"content/roles/acme.mdx:20:1 a default export would replace the text: use a named export, such as export function Drawing()",
				],
			],
		),
		[
			"what rests on a name that nobody has defined",
			prose("export const sum = total + 1;\n\nText."),
			['content/roles/acme.mdx:18:1 "total" is not defined'],
		],
		[
			"a component for prose in what a text exports",
			prose('export const Big = () => <Figure caption="x">y</Figure>;\n\n<Big />'),
			["content/roles/acme.mdx:18:1 <Figure> is not available in exports: use it in the text"],
		],
	],
	headings: [
		[
			"in a footnote",
			prose("Text.[^1]\n\n[^1]: One.\n\n    ### Two\n\n    Three."),
			["content/roles/acme.mdx:22:5 a heading in a footnote: write it as text"],
		],
		[
			"that skip a level in a component",
			prose('<Note title="x">\n#### Deep\n\nText.\n</Note>'),
			["content/roles/acme.mdx:19:1 warning: expected a heading of level 3; found level 4"],
		],
		[
			"a second h1 in a quotation",
			prose("> # Again\n>\n> Text."),
			["content/roles/acme.mdx:18:3 a second h1: the title is the h1; start with ##"],
		],
		[
			"with the address of the notes",
			prose("Text.[^1]\n\n## Footnote label\n\nText.\n\n[^1]: A note."),
			[
				"content/roles/acme.mdx:20:1 “Footnote label” has the address #footnote-label, which a part of the page has already: choose other words",
			],
		],
		[
			"an element with the id of a part of the page",
			prose('Text.\n\n<div id="in-brief">Text.</div>'),
			['content/roles/acme.mdx:20:1 id "in-brief" belongs to a part of the page already: choose another'],
		],
		[
			"with the address of a part of the page",
			edit("content/people/ada.mdx", "Text.", "## Education\n\nText."),
			[
				"content/people/ada.mdx:14:1 “Education” has the address #education, which a part of the page has already: choose other words",
			],
		],
		[
			"as an element",
			prose("Text.\n\n<h3>Walks</h3>\n\nText."),
			[
				"content/roles/acme.mdx:20:1 a heading as <h3> has no address and is not in the table of contents: write ###",
			],
		],
	],
};

testEach(mistakes);
