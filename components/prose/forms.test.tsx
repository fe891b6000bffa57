import { prerender } from "react-dom/static";
import { beforeAll, expect, test, vi } from "vitest";
import { check, edit, PIXEL, SITE } from "@/lib/content/check/site.fixtures";
import {
	getProseComponent,
	type ProseComponentName,
	type ProseProps,
	proseComponents,
} from "@/lib/content/prose/components";
import { parseEntry } from "@/lib/content/read/parse-entry";
import type { Entry } from "@/lib/content/schema/entry";
import { escapeRegExp } from "@/lib/escape-regexp";
import { readSections } from "@/lib/publish/search/page-text";
import { renderAtom, renderJsonFeed, renderRss } from "@/lib/site/formats/feed";
import { renderLlmsFull } from "@/lib/site/formats/llms";
import { renderMarkdownVersion } from "@/lib/site/formats/markdown-version";
import { getRoute } from "@/lib/site/routes";
import { Body } from "./body";

/**
 * Tests each prose component, in each form that MDX allows, on each surface that publishes a body. Its words must
 * appear, separate from the words around them.
 */

const { entries } = vi.hoisted(() => ({ entries: [] as Entry[] }));
vi.mock("@/lib/content/read/load", () => ({
	entries,
	skills: [],
	site: {
		name: "Ada",
		url: "https://example.com",
		description: "A site.",
		language: "en",
		person: "ada",
		navigation: [],
		allow: ["www.youtube-nocookie.com"],
	},
}));
vi.mock("@/lib/content/read/image-files", async (original) => ({
	...(await original<typeof import("@/lib/content/read/image-files")>()),
	readImage: (_: string, src: string) => ({ name: `public${src}`, bytes: Buffer.from(PIXEL) }),
}));
vi.mock("@/components/system/registry", () => ({
	loadView: async () => ({
		Still: () => <svg />,
		computeAnswer: async () => ({ value: 42, format: (value: number) => `${value} ms` }),
		caption: "Captionofthemodel",
		isWide: false,
		stories: ["Storyword"],
		dials: [],
		answers: ["Answerword"],
	}),
}));
vi.mock("@/lib/files/cache", () => ({
	createCache: () => ({ get: () => undefined, has: () => false, set: () => undefined }),
}));

/** The outputs of a body. */
type Surface = "page" | "atom" | "rss" | "json" | "markdown" | "llms" | "search";
const READERS: Surface[] = ["atom", "rss", "json", "markdown", "llms"];

/** For each component: attributes, content between its tags, and the words that each surface must contain. */
const samples: {
	[Name in ProseComponentName]: {
		props: ProseProps[Name];
		inner: string;
		says: Partial<Record<Surface, string[]>>;
	};
} = {
	Figure: {
		props: { caption: "Captionword", label: "Labelword" },
		inner: "Innerword",
		says: {
			...sameOn(READERS, ["Captionword", "Labelword", "Innerword"]),
			page: ["Captionword", "Labelword", "Innerword"],
			search: ["Captionword", "Innerword"],
		},
	},
	Note: {
		props: { title: "Titleword" },
		inner: "Innerword",
		says: sameOn([...READERS, "page", "search"], ["Titleword", "Innerword"]),
	},
	SideNote: {
		props: {},
		inner: "Innerword",
		says: sameOn([...READERS, "page", "search"], ["Innerword"]),
	},
	Run: {
		props: { system: "engine", story: "Storyword" },
		inner: "Innerword",
		says: {
			...sameOn([...READERS, "search"], ["Innerword"]),
			page: ["Innerword", 'href="/systems/engine?preset=Storyword"'],
		},
	},
	Predict: {
		props: {
			system: "engine",
			at: "3000",
			answer: "Answerword",
			question: "Questionword?",
			between: "0, 90",
		},
		inner: "Innerword",
		says: {
			...sameOn(READERS, ["Questionword", "Innerword", "https://example.com/systems/engine"]),
			page: ["Questionword", "Innerword", "42 ms", 'href="/systems/engine?t=3000"'],
			search: ["Innerword"],
		},
	},
	LinkCard: {
		props: { href: "/roles/acme", title: "Titleword", description: "Aboutword", image: "/demo.jpg" },
		inner: "",
		says: {
			...sameOn(READERS, ["Titleword", "Aboutword", "https://example.com/roles/acme"]),
			page: ["Titleword", "Aboutword", 'href="/roles/acme"', 'src="/demo.jpg"'],
			search: ["Titleword", "Aboutword"],
		},
	},
	Video: {
		props: { src: "/demo.mp4", poster: "/demo.jpg", captions: "/demo.vtt", title: "Titleword" },
		inner: "",
		says: {
			...sameOn(READERS, ["Titleword", "Watch it on the page"]),
			page: ['src="/demo.mp4"', 'src="/demo.vtt"', 'width="1" height="1"', 'aria-label="Titleword"'],
			search: ["Titleword"],
		},
	},
	YouTube: {
		props: { id: "M7lc1UVf-VE", title: "Titleword", poster: "/demo.jpg" },
		inner: "",
		says: {
			...sameOn(READERS, ["Titleword", "https://www.youtube.com/watch?v=M7lc1UVf-VE"]),
			page: ["Titleword", 'href="https://www.youtube.com/watch?v=M7lc1UVf-VE"', 'src="/demo.jpg"'],
			search: ["Titleword"],
		},
	},
	System: {
		props: { name: "engine" },
		inner: "",
		says: {
			...sameOn(READERS, ["Engineword", "Summaryword", "https://example.com/systems/engine"]),
			page: ["Captionofthemodel", 'href="/systems/engine"'],
			search: ["Captionofthemodel"],
		},
	},
};

function sameOn(surfaces: Surface[], words: string[]): Partial<Record<Surface, string[]>> {
	return Object.fromEntries(surfaces.map((surface) => [surface, words]));
}

const names = Object.keys(proseComponents) as ProseComponentName[];

/** Syntaxes of attributes. */
const attributeForms: Record<string, (name: string, value: string) => string> = {
	"text in double quotes": (name, value) => `${name}="${value}"`,
	"text in single quotes": (name, value) => `${name}='${value}'`,
	"an expression": (name, value) => `${name}={"${value}"}`,
	"a template": (name, value) => `${name}={\`${value}\`}`,
};

/** Syntaxes and positions of components. `inner` is empty if the component takes no content. */
const blockForms: Record<string, (open: string, inner: string, name: string) => string> = {
	"on one line": (open, inner, name) => element(open, inner, name),
	"with tags on lines of their own": (open, inner, name) => element(open, inner && `\n${inner}\n`, name),
	"around paragraphs": (open, inner, name) => element(open, inner && `\n\n${inner}\n\nMoreword.\n\n`, name),
	"after another on one line": (open, inner, name) =>
		`${element(open, inner, name)} ${element(open, inner, name)}`,
	"in a list": (open, inner, name) => `- One\n- ${element(open, inner, name)}`,
	"as a block in a list": (open, inner, name) =>
		`- One\n\n  ${element(open, inner && `\n  ${inner}\n  `, name)}`,
	"in a numbered list": (open, inner, name) => `1. ${element(open, inner, name)}`,
	"in a quotation": (open, inner, name) => `> ${element(open, inner, name)}`,
	"as a block in a quotation": (open, inner, name) => `> ${element(open, inner && `\n> ${inner}\n> `, name)}`,
	"in a cell of a table": (open, inner, name) =>
		`| A | B |\n| - | - |\n| Cellword | ${element(open, inner, name)} |`,
	"in a footnote": (open, inner, name) => `Text.[^1]\n\n[^1]: ${element(open, inner, name)}`,
	"in an HTML element": (open, inner, name) => `<div>\n${element(open, inner, name)}\n</div>`,
	"in an HTML element on one line": (open, inner, name) => `<section>${element(open, inner, name)}</section>`,
	"in another component": (open, inner, name) =>
		`<Note title="Outerword">\n\n${element(open, inner, name)}\n\n</Note>`,
	"between words": (open, inner, name) => `Beforeword\n\n${element(open, inner, name)}\n\nAfterword`,
};

/** Positions where no block is allowed. */
const misplaced: Record<string, (written: string) => string> = {
	"in a sentence": (written) => `Words ${written} and more.`,
	"at a sentence's end": (written) => `Words\nand more ${written}`,
	"in a heading": (written) => `## Words ${written}\n\nText.`,
	"in emphasis": (written) => `*Words ${written}*`,
	"in a link": (written) => `[${written}](/roles/acme)`,
	"in a link of a cell": (written) => `| A |\n| - |\n| [${written}](/roles/acme) |`,
	"in a sentence of a list": (written) => `- Words ${written}`,
	"in a sentence of a quotation": (written) => `> Words ${written}`,
	"in a paragraph of HTML": (written) => `<p>${written}</p>`,
	"in an element within a sentence": (written) => `<span>${written}</span>`,
};

function element(open: string, inner: string, name: string): string {
	return inner ? `<${open}>${inner}</${name}>` : `<${open} />`;
}

const openTag = (name: ProseComponentName, write = attributeForms["text in double quotes"]) =>
	[name, ...Object.entries(samples[name].props).map(([key, value]) => write?.(key, value))].join(" ");

interface Case {
	name: ProseComponentName;
	form: string;
	body: string;
	slug: string;
}

const cases: Case[] = names.flatMap((name) =>
	[
		...Object.entries(blockForms).map(([form, write]) => ({
			form,
			body: write(openTag(name), samples[name].inner, name),
		})),
		...Object.entries(attributeForms).map(([form, write]) => ({
			form: `with ${form} for attributes`,
			body: element(openTag(name, write), samples[name].inner, name),
		})),
	].map(({ form, body }, index) => ({ name, form, body, slug: `${name.toLowerCase()}-${index}` })),
);

const POST = "content/posts/queues.mdx";
const withBody = (body: string) => (SITE[POST] ?? "").replace(/^import[\s\S]*$/m, body);

function entryOf(file: string, source: string): Entry {
	const { entry, problems } = parseEntry(file, source);
	if (!entry) throw new Error(JSON.stringify(problems));
	return entry;
}

const SYSTEM = "content/systems/engine/index.mdx";
const system = `---\ntitle: Engineword\nsummary: Summaryword ${"and more ".repeat(6)}\nperson: ada\norder: 1\n---\n\nText.\n`;
const person = () => entryOf("content/people/ada.mdx", SITE["content/people/ada.mdx"] ?? "");

/** The output of each surface for each case. */
const shown = new Map<Case, Record<Surface, string>>();

beforeAll(async () => {
	for (const one of cases) {
		const post = entryOf(`content/posts/${one.slug}.mdx`, withBody(one.body));
		entries.splice(0, entries.length, person(), entryOf(SYSTEM, system), post);
		const page = await new Response((await prerender(await Body({ entry: post }))).prelude).text();
		shown.set(one, {
			page,
			atom: renderAtom(),
			rss: renderRss(),
			json: JSON.stringify(renderJsonFeed()),
			markdown: renderMarkdownVersion(getRoute(`/blog/${one.slug}`)),
			llms: renderLlmsFull(),
			search: searchText(`<main>${page}</main>`),
		});
	}
});

/** Returns every text that search indexes of a page, one per line. */
const searchText = (html: string) =>
	readSections(html)
		.flatMap(({ heading, blocks }) => [heading, ...blocks.map(({ text }) => text)])
		.join("\n");

test.each(cases)("<$name> $form has the same text on every surface as on the page", async (one) => {
	const { says } = samples[one.name];
	const surfaces = shown.get(one);
	const missing = Object.entries(says).flatMap(([surface, words]) =>
		words
			.filter((word) => !hasWord(surfaces?.[surface as Surface] ?? "", word))
			.map((word) => `${surface}: ${word}`),
	);
	expect(missing, JSON.stringify(surfaces, null, 1)).toEqual([]);
	const around = one.body.match(/\b(?:Cell|Outer|Before|After|More)word/g) ?? [];
	for (const [surface, text] of Object.entries(surfaces ?? {}))
		for (const word of around) expect(hasWord(text, word), `${surface}: ${word}`).toBe(true);
});

/** Returns whether a text contains a word that is separate from its neighbors. */
const hasWord = (text: string, word: string) =>
	new RegExp(`(?<![A-Za-z])${escapeRegExp(word)}(?![A-Za-z])`).test(text);

test.each(names)("<%s> passes the check in every form", async (name) => {
	const own = cases.filter((one) => one.name === name);
	expect(own.length).toBeGreaterThan(15);
	expect(await check(siteWith(...own.map(({ body }) => body)))).toEqual([]);
});

/** Components that are not allowed within a sentence. */
const blocks = names.filter((name) => !getProseComponent(name)?.isInline);

test.each(blocks)(
	"<%s> is reported wherever no block is allowed, with its position and the fix",
	async (name) => {
		const written = element(openTag(name), samples[name].inner, name);
		const bodies = Object.values(misplaced).map((write) => write(written));
		expect(await check(siteWith(...bodies))).toEqual(
			bodies.map((_, index) =>
				expect.stringMatching(
					new RegExp(
						`^${fileOf(index)}:1[0-9]:\\d+ <${name}> is a block, which .+ cannot contain: put it on its own lines`,
					),
				),
			),
		);
	},
);

/** Forms of attributes and positions that only code has. A component without attributes has none that is computed. */
const computed = names.flatMap((name) =>
	[...(Object.keys(samples[name].props).length > 0 ? ["computed"] : []), "spread", "in braces"].map(
		(form) => ({
			name,
			form,
		}),
	),
);

test.each(computed)("<$name> $form is reported: feeds and Markdown cannot run it", async ({ name, form }) => {
	const [[attribute = "", value] = []] = Object.entries(samples[name].props);
	const { inner } = samples[name];
	const body: Record<string, string> = {
		computed: `export const a = "b";\n\n${element(openTag(name).replace(`"${value}"`, "{a + 1}"), inner, name)}`,
		spread: `export const a = {};\n\n${element(`${name} {...a}`, inner, name)}`,
		"in braces": `{true && ${element(openTag(name), inner, name)}}`,
	};
	const message: Record<string, string> = {
		computed: `<${name}>: attribute "${attribute}" is {a + 1}; expected text: write ${attribute}="…"`,
		spread: `<${name}> {...a}: write each attribute out, as in name="text"`,
		"in braces": `<${name}> within { } is missing in feeds and Markdown: write it outside of the braces`,
	};
	const problems = await check(siteWith(body[form] ?? ""));
	expect(problems).toEqual([expect.stringContaining(`${message[form]}`)]);
	expect(problems[0]).toMatch(/^content\/posts\/queues-10\.mdx:1[0-9]:\d+ /);
});

test("an inline component passes the check within a sentence", async () => {
	const body = `Words ${element(openTag("Run"), samples.Run.inner, "Run")} and more.`;
	expect(await check(siteWith(body))).toEqual([]);
});

/** Returns the file of a site's post by its place; places sort like files. */
const fileOf = (index: number) => `content/posts/queues-${index + 10}.mdx`;

/** Returns the test site with a post for each body, and what they may show. */
function siteWith(...bodies: string[]) {
	const posts = bodies.map((body, index) => [fileOf(index), `${withBody(body)}\n`]);
	return {
		...Object.fromEntries(posts),
		[POST]: undefined,
		[SYSTEM]: system,
		"content/systems/engine/view/index.tsx":
			'export default { scenarios: [{ name: "Storyword" }], dials: [], answers: ["Answerword"] };',
		"content/posts/queues/drawing.tsx": undefined,
		...edit("content/site.json", '"person"', '"allow": ["www.youtube-nocookie.com"], "person"'),
		"public/demo.mp4": "\0\0\0\x18ftypisom",
		...(bodies.some((body) => body.includes("/demo.jpg")) && { "public/demo.jpg": PIXEL }),
		"public/demo.vtt": "WEBVTT\n",
	};
}
