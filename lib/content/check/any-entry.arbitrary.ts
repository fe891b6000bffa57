import fc from "fast-check";

/** A generated file of content/, as an author, editor, or converter might write it: valid, nearly valid, or invalid. */
export interface AnyFile {
	/** Name below content/posts. */
	name: string;
	text: string;
	/** A word in a separate paragraph at the end of the body, and nowhere else. */
	word: string;
}

const SUMMARY = "A summary that is long enough to pass the lower bound of fifty characters";

const latin = [
	"Queues",
	"C# & F#",
	"Über größe",
	"naïve café",
	"it’s 5 < 6",
	"a: b",
	"100 %",
	"x ~ y",
	"“q”",
	"A/B",
	"a | b",
];
const scripts = [
	"日本語の題",
	"中文標題",
	"한국어 제목",
	"عنوان عربي",
	"כותרת",
	"หัวข้อ",
	"Ελληνικά",
	"Русский",
	"हिन्दी",
	"👩‍🔬 🇸🇪",
	"e\u0301a\u0308",
];

/** Ways to write a text as a YAML value. Deliberately includes texts that need quotes without them. */
const scalar = (text: string) =>
	fc.constantFrom(
		text,
		JSON.stringify(text),
		`'${text.replaceAll("'", "''")}'`,
		`>-\n  ${text}`,
		`|\n  ${text}`,
		`>-\n\n  ${text}\n`,
		`"${[...text].map((letter) => (letter === " " ? "\\x20" : letter)).join("")}"`,
		`\t${text}`,
		`${text} # a comment`,
		`!!str ${text}`,
	);

const list = (items: string[]) =>
	fc.constantFrom(
		`[${items.join(", ")}]`,
		`[${items.join(", ")},]`,
		`\n${items.map((item) => `  - ${item}`).join("\n")}`,
		`\n${items.map((item) => `- "${item}"`).join("\n")}`,
		`[\n  ${items.join(",\n  ")}\n]`,
	);

const title = (words: string[]) =>
	fc.oneof(
		{ weight: 6, arbitrary: fc.constantFrom(...words) },
		{ weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }) },
		{
			weight: 1,
			arbitrary: fc.constantFrom("a\\bell", "\u0007", "null", "2026", "yes", "~", "- a", "#1", ""),
		},
	);

const day = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.constantFrom("2026-01-31", "2024-02-29", "1999-12-31", '"2026-02-01"', "2026-11-01"),
	},
	{
		weight: 1,
		arbitrary: fc.constantFrom("9000-01-01", "2026-02-30", "2026-1-5", "2026-01-31T10:00:00Z", "31.01.2026"),
	},
);

const block = fc.oneof(
	{
		weight: 8,
		arbitrary: fc.constantFrom(
			"Words with *emphasis*, **strength**, ~~none~~, `code` and [a link](/roles/acme#runs).",
			"- one\n- two\n  - within\n\n    and more\n- [x] done",
			"3. three\n4. four",
			"> Said\n>\n> - in a list",
			"| a | b |\n| :- | -: |\n| 1 | `x \\| y` |",
			'```ts title="a.ts" {1}\nconst a = "<b>";\n```',
			"~~~\nplain\n~~~",
			"A note.[^a]\n\n[^a]: Its text.",
			"---",
			"A line\\\nbroken, and  \nbroken again.",
			"Setext\n------",
			"&amp; &copy; &#8212; &#x1F600; &#8; &#0;",
			"https://example.com/ and <b>bold</b>",
			'<Note title="Lease">\n\tText of a note.\n</Note>',
			"{1 + 1} and {'text'}",
			"{/* nothing */}",
			"export const a = 1;",
			"مرحبا بالعالم 日本語 한국어 ไทย",
			"\u00A0\u2028\u200B\u202Edirections\u202C",
			"[ref][r]\n\n[r]: https://example.com 'title'",
			"## A heading\n\n### Below it",
			"<details>\n<summary>S</summary>\n\nText\n\n</details>",
			"    indented",
			"\ttabbed",
			"* * *",
			"Two<sup>10</sup> H<sub>2</sub>O",
			"<br />",
			"a\n+ b\n+ c",
		),
	},
	{ weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 60 }) },
	{
		weight: 1,
		arbitrary: fc.constantFrom(
			"{open",
			"</a>",
			"<a",
			"# h1",
			"<!-- x -->",
			"[^z]",
			"![](/x.png)",
			"{'\\u0008'}",
			"```",
			"\u0000",
			"a\u0008b",
			"<Missing />",
			"{`\\x07`}",
			"export const MDXContent = 1;",
			"export const a = 1; export const b = () => { a = 2; };",
			"export const c = await 1;",
			"{a = 2}",
		),
	},
);

/** Generates mostly valid values. */
const rarely = (valid: string[], invalid: string[]) =>
	fc.oneof(
		{ weight: 19, arbitrary: fc.constantFrom(...valid) },
		{ weight: 1, arbitrary: fc.constantFrom(...invalid) },
	);

const lineEnding = fc.oneof(
	{ weight: 3, arbitrary: fc.constant("\n") },
	{ weight: 2, arbitrary: fc.constantFrom("\r\n", "\r") },
);

const name = fc.oneof(
	{ weight: 12, arbitrary: fc.constantFrom("", "", "", "/index.mdx") },
	{
		weight: 1,
		arbitrary: fc.constantFrom(
			".MDX",
			".md",
			".Mdx",
			".mdx.txt",
			".mdx ",
			"-Ä.mdx",
			" x.mdx",
			"--x.mdx",
			".mdx.mdx",
			".markdown",
			"_x.mdx",
		),
	},
);

/**
 * Generates a file for content/posts of the test site.
 *
 * @param slug start of its name and of its word
 */
function anyEntry(slug: string): fc.Arbitrary<AnyFile> {
	const word = `word${slug.replaceAll("-", "")}`;
	const fields = fc
		.record({
			title: title([...latin, ...scripts]).chain(scalar),
			summary: scalar(SUMMARY),
			person: scalar("ada"),
			published: day,
			tags: list(["queues", "tail-latency"]),
			roles: fc.option(list(["acme"]), { nil: undefined }),
			state: fc.constantFrom(undefined, undefined, "published", "unlisted", "draft", '"draft"'),
			extra: fc.oneof(
				{ weight: 9, arbitrary: fc.constantFrom(undefined, "", "# a comment", "  ") },
				{
					weight: 1,
					arbitrary: fc.constantFrom(
						"titel: x",
						"__proto__: x",
						"constructor: x",
						"<<: { a: b }",
						"? a\n: b",
						"- a",
						"...",
						"1: 2",
						"\ttab: x",
					),
				},
			),
		})
		.chain(({ extra, ...named }) =>
			fc
				.shuffledSubarray(Object.entries(named), { minLength: Object.keys(named).length })
				.map((pairs) => [
					...pairs.flatMap(([key, value]) => (value === undefined ? [] : `${key}: ${value}`)),
					...(extra === undefined ? [] : [extra]),
				]),
		);
	return fc
		.record({
			fields,
			body: fc.array(block, { maxLength: 6 }),
			lineEnding,
			start: rarely(["---", "--- ", "\uFEFF---", "---\t"], ["---yaml", "---js", "\n---", " ---"]),
			end: rarely(["---", "--- "], ["...", "----", ""]),
			last: fc.constantFrom("\n", "", "\n\n\n", " "),
			suffix: name,
		})
		.map(({ fields, body, lineEnding, start, end, last, suffix }) => ({
			name: `${slug}${suffix || ".mdx"}`,
			text: [start, ...fields, end, "", ...body.flatMap((text) => [text, ""]), word]
				.join("\n")
				.concat(last)
				.replaceAll("\n", lineEnding),
			word,
		}));
}

/** Generates several files with different names. */
export const anyEntries = (count: number): fc.Arbitrary<AnyFile[]> =>
	fc.tuple(...Array.from({ length: count }, (_, index) => anyEntry(`generated-${index}`)));
