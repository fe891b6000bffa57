import { describe, expect, test } from "vitest";
import {
	bodyOf,
	hugoPost,
	jekyllPost,
	messagesOf,
	nextPost,
	PIXEL,
	planImport,
	SUMMARY,
} from "./import.fixtures";

/** A body of another site, and what it becomes. */
type Cases = [what: string, body: string, expected: string][];

const HUGO: Cases = [
	[
		"a figure",
		'{{< figure src="/a.svg" alt="A queue" caption="It *grows*" >}}',
		"<figure>\n\n![A queue](./hello/a.svg)\n\n<figcaption>\n\nIt *grows*\n\n</figcaption>\n</figure>",
	],
	[
		"a figure within a sentence",
		'See {{< figure src="/a.svg" alt="A" caption="B" >}} here.',
		'See ![A](./hello/a.svg "B") here.',
	],
	["a shortcode of one’s own that shows an image", '{{% img src="/a.svg" alt="A" %}}', "![A](./hello/a.svg)"],
	[
		"code with marked lines",
		'{{< highlight go "linenos=table,hl_lines=1 3-4" >}}\na\nb\nc\nd\n{{< /highlight >}}',
		"```go {1,3-4} showLineNumbers\na\nb\nc\nd\n```",
	],
	["a reference to another post", 'See [it]({{< relref "other.md#part" >}}).', "See [it](/blog/other#part)."],
	["a note", "{{% notice warning %}}\nMind *it*.\n{{% /notice %}}", ":::warning\n\nMind *it*.\n\n:::"],
	["a video", "{{< youtube abc123 >}}", "[Video on YouTube](https://www.youtube.com/watch?v=abc123)"],
	[
		"details",
		'{{< details "More" >}}\nText.\n{{< /details >}}',
		"<details>\n<summary>More</summary>\n\n\nText.\n\n\n</details>",
	],
	["an unknown shortcode", "A {{< chart id=1 >}} b.", "A <!-- Not imported: {{< chart id=1 >}} --> b."],
	["an escaped shortcode in code", '```\n{{</* ref "x" */>}}\n```', '```\n{{< ref "x" >}}\n```'],
	["a comment", "A.\n\n{{< comment >}}hidden{{< /comment >}}\n\nB.", "A.\n\n\n\nB."],
];

const JEKYLL: Cases = [
	[
		"code",
		"{% highlight ruby linenos %}\nputs 1\n{% endhighlight %}",
		"```ruby showLineNumbers\nputs 1\n```",
	],
	["a link to another post", "See [it]({% post_url 2019-05-01-other %}).", "See [it](/blog/other)."],
	["raw text", "`{% raw %}{{ x }}{% endraw %}`", "`{{ x }}`"],
	["a comment", "A.{% comment %}hidden{% endcomment %}", "A."],
	["the address of the site", "![A]({{ site.baseurl }}/a.svg)", "![A](./hello/a.svg)"],
	["a filter", '[A]({{ "/2019/05/01/other.html" | relative_url }})', "[A](/blog/other)"],
	["an include with an image", '{% include figure.html src="/a.svg" alt="A" %}', "![A](./hello/a.svg)"],
	["an unknown include", "{% include ad.html %}", "<!-- Not imported: {% include ad.html %} -->"],
	[
		"a loop",
		"{% for x in y %}\n{{ x }}\n{% endfor %}",
		"<!-- Not imported: {% for x in y %} {{ x }} {% endfor %} -->",
	],
	["attributes of kramdown", "Text.\n{: .lead}\n\nB{: .red}.", "Text.\n\nB."],
	["an id of a heading", "## Part\n{: #the-part}\n\nText.", "## Part {#the-part}\n\nText."],
	["a list of contents", "* TOC\n{:toc}\n\nText.", "Text."],
	["the title as a heading", "{{ page.title }}\n==============\n\nText.", "Text."],
];

const MARKDOWN: Cases = [
	["a first h1 that repeats the title", "# Hello\n\nText.", "Text."],
	[
		"other headings of the first level",
		"# One\n\nText.\n\n## Two\n\nText.",
		"## One\n\nText.\n\n### Two\n\nText.",
	],
	["underlined headings", "Part one\n---\n\nText.", "## Part one\n\nText."],
	["a heading without text below it", "## One\n\n## Two\n\nText.", "**One**\n\n## Two\n\nText."],
	["a comment", "A <!-- more --> b.", "A <!-- more --> b."],
	[
		"an element that HTML does not have",
		"Write <your-name> or Map<Key, Value> here.",
		"Write \\<your-name> or Map<Key, Value> here.",
	],
	["a brace and a less-than sign", "If a < 5, {b} is <6.", "If a < 5, {b} is <6."],
	["void elements", "One<br>two.", "One<br>two."],
	["obsolete elements", "<center>\n\nText.\n\n</center>", "<div>\n\nText.\n\n</div>"],
	["styles", '<p style="color: red" id="x">Text.</p>', '<p id="x">Text.</p>'],
	["a heading in HTML", '<h2 id="x">Part</h2>\n\nText.', "## Part {#x}\n\n\n\nText."],
	[
		"a script",
		'<script src="https://x.example/a.js"></script>\n\nText.',
		'<!-- Not imported: <script src="https://x.example/a.js"></script> -->\n\nText.',
	],
	[
		"a frame with a video",
		'<iframe src="https://www.youtube.com/embed/abc" title="Talk"></iframe>',
		"[Talk](https://www.youtube.com/watch?v=abc)",
	],
	["a video file", '<video src="/demo.mp4" controls></video>', "[Video](/demo.mp4)"],
	["an unknown language of code", "```brainfog\nx\n```", "```text\nx\n```"],
	["another name of a language", "```golang\nx\n```", "```go\nx\n```"],
	["unknown options of code", "```js foo {1}\nx\n```", "```js {1}\nx\n```"],
	["code that is not closed", "```js\nx", "```js\nx\n```"],
	["an image beside the post", "![A](b.svg)", "![A](./hello/b.svg)"],
	["an image by reference", "![A][pic]\n\n[pic]: /a.svg", "![A](./hello/a.svg)"],
	["an image without words", "![](/a.svg)", '<img src="./hello/a.svg" alt="">'],
	[
		"an image in HTML",
		'<img src="/a.svg" alt="A" width="300" class="x">',
		'<img src="./hello/a.svg" alt="A" width="300">',
	],
	["an image of another site", "![A](https://img.example/a.png)", "[A](https://img.example/a.png)"],
	["an image that is not there", "![A](/gone.png)", "[A](https://old.example/gone.png)"],
	["a link to an imported post", "[A](/posts/other/#part)", "[A](/blog/other#part)"],
	["a link with the old site’s host", "[A](https://www.old.example/posts/other)", "[A](/blog/other)"],
	["a relative link", "[A](../other/)", "[A](/blog/other)"],
	["a link to a page that stays behind", "[A](/about?x=1#y)", "[A](https://old.example/about?x=1#y)"],
	["a link in HTML", '<a href="/about" onclick="x()">A</a>', '<a href="https://old.example/about">A</a>'],
	["a definition of a link", "[A][a]\n\n[a]: /about", "[A][a]\n\n[a]: https://old.example/about"],
	["a link without an address", "[A](#)", "A"],
	["a footnote within a sentence", "Words^[Below.] here.", "Words[^note-1] here.\n\n[^note-1]: Below."],
	["marks without an effect", "A ** b and a ` c.", "A \\*\\* b and a \\` c."],
];

const MDX: Cases = [
	[
		"an import and a component without a counterpart",
		'import X from "@/components/X";\n\n<X id="1" />\n\nText.',
		'<!-- Not imported: <X id="1" /> -->\n\nText.',
	],
	["a component around text", 'import X from "x";\n\n<X>\n\nText.\n\n</X>', "Text."],
	[
		"an imported image",
		'import queue from "./b.svg";\n\n<img src={queue.src} alt="A" />',
		'<img src="./hello/b.svg" alt="A">',
	],
	[
		"a component for images",
		'import Image from "next/image";\n\n<Image src="/a.svg" alt="A" width={300} height={200} />',
		'<img src="./hello/a.svg" alt="A" width="300">',
	],
	[
		"a component for videos",
		'<YouTube id="abc" />',
		"[Video on YouTube](https://www.youtube.com/watch?v=abc)",
	],
	["a callout", '<Callout type="info">Mind it.</Callout>', '<Callout type="info">Mind it.</Callout>'],
	["a comment", "{/* hidden */}\n\nText.", "Text."],
	["an expression", "Text {' '}and {x.y}.", "Text  and <!-- Not imported: {x.y} -->."],
	["the title", "On {frontmatter.title}.", "On Hello."],
	["exported fields", 'export const metadata = { title: "Other" };\n\nText.', "Text."],
	[
		"a component of one’s own",
		"export const Box = ({ children }) => <aside>{children}</aside>;\n\n<Box>Hi</Box>",
		"export const Box = ({ children }) => <aside>{children}</aside>;\n\n<Box>Hi</Box>",
	],
	["text that is not MDX", 'import X from "x";\n\nIf a <5 and {b, c} hold.', "If a <5 and {b, c} hold."],
];

const other = `---\ntitle: Other\ndate: 2019-05-01\ntags: [a]\ndescription: ${SUMMARY}\n---\n\nText.\n`;
const files = { "static/a.svg": PIXEL, "a.svg": PIXEL, "public/a.svg": PIXEL, "static/demo.mp4": "x" };

/** Normalizes blank lines at the edges. */
const trim = (text: string) => text.trim();

describe("Hugo", () => {
	test.each(HUGO)("%s", (_, body, expected) => {
		const plan = planImport({ ...hugoPost(body), ...files, "content/posts/other.md": other });
		expect(trim(bodyOf(plan))).toBe(expected);
	});
});

describe("Jekyll", () => {
	test.each(JEKYLL)("%s", (_, body, expected) => {
		const plan = planImport({ ...jekyllPost(body), ...files, "_posts/2019-05-01-other.md": other });
		expect(trim(bodyOf(plan))).toBe(expected);
	});
});

describe("Markdown of any tool", () => {
	test.each(MARKDOWN)("%s", (_, body, expected) => {
		const plan = planImport({
			...hugoPost(body),
			...files,
			"content/posts/b.svg": PIXEL,
			"content/posts/other.md": other,
		});
		expect(trim(bodyOf(plan))).toBe(expected);
	});
});

describe("MDX", () => {
	test.each(MDX)("%s", (_, body, expected) => {
		const plan = planImport({ ...nextPost(body), ...files, "content/b.svg": PIXEL });
		expect(trim(bodyOf(plan))).toBe(expected);
	});

	test("is Markdown afterwards, unless it has components of its own", () => {
		const formats = ["Text.", "<Callout>A</Callout>", "export const A = () => null;\n\n<A />"].map(
			(body) => planImport(nextPost(body)).files[0]?.file,
		);
		expect(formats).toEqual(["content/posts/hello.md", "content/posts/hello.mdx", "content/posts/hello.mdx"]);
	});
});

test("what could not be converted is listed by file and line", () => {
	const { remarks } = planImport(hugoPost("One.\n\nTwo.\n\n{{< chart >}}\n\n![](https://img.example/a.png)"));
	expect(remarks.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([
		"content/posts/hello.md:16 the shortcode “chart” has no counterpart: it is now a comment",
		"content/posts/hello.md:18 the image https://img.example/a.png is on another site (--download copies it), so a link is in its place",
	]);
});

test("files that posts link to are copied to their old addresses", () => {
	const plan = planImport({
		...hugoPost("[Slides](/files/a.pdf) and ![A](/a.svg)"),
		...files,
		"static/files/a.pdf": "x",
	});
	expect(plan.copies).toEqual([
		{ from: "static/files/a.pdf", to: "public/files/a.pdf" },
		{ from: "static/a.svg", to: "content/posts/hello/a.svg" },
	]);
	expect(messagesOf(plan)).toEqual([]);
});

test("two images of one name get two names", () => {
	const plan = planImport({
		...hugoPost("![A](/a.svg)\n\n![B](/b/a.svg)"),
		...files,
		"static/b/a.svg": PIXEL,
	});
	expect(plan.copies.map(({ to }) => to)).toEqual([
		"content/posts/hello/a.svg",
		"content/posts/hello/a-2.svg",
	]);
});

test("an image of another site is copied on request", () => {
	const plan = planImport(hugoPost("![A](https://img.example/x/A%20b.png?w=1)"), { isDownloading: true });
	expect(bodyOf(plan)).toBe("![A](./hello/a-b.png)");
	expect(plan.copies.map(({ to }) => to)).toEqual(["content/posts/hello/a-b.png"]);
});

test("a link to a page without a known address is listed", () => {
	const plan = planImport(nextPost("[A](/about)"));
	expect(bodyOf(plan)).toBe("[A](/about)");
	expect(messagesOf(plan)).toEqual([
		"the link to /about leads to a page that is not imported: add --site with the address of the old site",
	]);
});

test("a link to a draft leads to the old site, which nobody can see otherwise", () => {
	const draft = "---\ntitle: Draft\ndate: 2019-05-01\ndraft: true\n---\n\nText.\n";
	const plan = planImport({ ...hugoPost("[A](/posts/later/#part)"), "content/posts/later.md": draft });
	expect(bodyOf(plan)).toBe("[A](https://old.example/posts/later/#part)");
});

test("an image that a link leads to is copied only from the other site’s folder", () => {
	const files = { ...hugoPost("![A](/own.svg) ![B](/other.svg)"), "static/a.svg": PIXEL };
	const links = { "static/own.svg": "a.svg", "static/other.svg": import.meta.filename };
	const { copies } = planImport(files, { site: "https://old.example", links });
	expect(copies.map(({ from }) => from)).toEqual(["static/own.svg"]);
});
