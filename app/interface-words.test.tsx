import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Parser } from "htmlparser2";
import { parseSync, Visitor } from "oxc-parser";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { getWords } from "@/lib/words/languages";
import { listSurfaces } from "./walk-surfaces.fixtures";

const de = getWords("de");

/**
 * Tests that no English word of the interface is left on a site in German. The texts of the fixture site are in
 * Cyrillic letters, so every word in Latin letters is the interface's.
 */

/** Fields that are names, addresses, dates or choices rather than texts. */
const NAMES = new Set(
	"slug file collection state person roles projects systems section href published updated start end kind doi isbn email aliases role url language".split(
		" ",
	),
);

function toCyrillic(text: string): string {
	return text.replace(/[a-z]/gi, (letter) => String.fromCodePoint(0x430 + (letter.charCodeAt(0) % 32)));
}

function translate<Value>(value: Value): Value;
function translate(value: unknown): unknown {
	if (typeof value === "string") return toCyrillic(value);
	if (Array.isArray(value)) return value.map((item) => translate(item));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, inner]) => [name, NAMES.has(name) ? inner : translate(inner)]),
	);
}

const BODY = `## Слово

Слово [о слове](https://example.org).[^1]

> [!WARNING]
> Слово.

<Figure caption="Слово">

Слово.

</Figure>

\`\`\`go
слово
\`\`\`

| слово |
| --- |
| слово |

<YouTube id="M7lc1UVf-VE" title="Слово" />

[^1]: Слово.

## Другое

Слово.
`;

vi.mock("@/lib/content/read/load", async () => {
	const { entries, skills, site } = await import("@/lib/site/entries.fixtures");
	return {
		entries: entries.map((entry) => {
			const links = "links" in entry ? { links: entry.links.map((link) => ({ ...link, kind: "Сайт" })) } : {};
			const highlights =
				entry.collection === "roles"
					? { highlights: ["the-mill", "x", "y", "z"].map((section) => ({ text: "Слово.", section })) }
					: {};
			return {
				...translate({ ...entry, ...links }),
				...highlights,
				...(entry.collection === "posts" && {
					series: { name: "Ряд", part: entry.slug === "turning" ? 1 : 2 },
				}),
				body: BODY,
			};
		}),
		skills: translate(skills),
		site: { ...translate(site), url: "https://example.com", language: "de", navigation: [] },
	};
});
vi.mock("next/font/local", () => ({ default: () => ({ className: "", variable: "" }) }));
// The ornament is content.
vi.mock("@/components/page/ornament", () => import("@/components/page/ornament-template"));
vi.mock("@/components/system/registry", () => import("./registry.fixtures"));

const months = Array.from({ length: 12 }, (_, month) =>
	new Date(2026, month).toLocaleString("de", { month: "long" }),
);
const dictionary = new Set(
	JSON.stringify([de, months])
		.toLowerCase()
		.match(/\p{L}+/gu),
);

/** Names, formats and abbreviations that are the same in every language, and addresses of the fixture site. */
const SAME = new Set(
	`optional ada markdown json pdf rss atom xml html css url isbn doi youtube bibtex ctrl letter llms txt resume example com org http https www go`.split(
		" ",
	),
);

/** Returns words in Latin letters that are not German words of the interface. */
const findForeign = (text: string) => [
	...new Set(
		Array.from(
			text
				.replace("PDF: made when the site is published", "")
				.replace(/(?:https?:\/\/|\/|mailto:|urn:)[^\s"'<>)]*/g, " ")
				.match(/\p{Script=Latin}{3,}/gu) ?? [],
		).filter((word) => !dictionary.has(word.toLowerCase()) && !SAME.has(word.toLowerCase())),
	),
];

const ATTRIBUTES = ["aria-label", "alt", "title", "placeholder", "label"];
const HIDDEN = new Set(["script", "style", "template", "pre"]);

/** Returns the texts that a page shows or announces. */
function readTexts(markup: string, xmlMode: boolean): string {
	const texts: string[] = [];
	const open: string[] = [];
	const parser = new Parser(
		{
			onopentag(name, attributes) {
				open.push(name);
				for (const attribute of ATTRIBUTES) texts.push(attributes[attribute] ?? "");
			},
			ontext(text) {
				const [element = ""] = open.slice(-1);
				if (!open.some((name) => HIDDEN.has(name)) && !DATA.has(element)) texts.push(text);
			},
			onclosetag: () => void open.pop(),
		},
		{ xmlMode },
	);
	parser.end(markup);
	return texts.join("\n");
}

/** Elements of feeds whose text is data: dates, IDs, languages, and HTML, which is read on its own. */
const DATA = new Set(["pubDate", "lastBuildDate", "id", "guid", "language", "content", "content:encoded"]);

/** Returns the texts in a page's metadata. */
const readHead = (head: string) =>
	Array.from(head.matchAll(/"(?:title|description|alt|absolute)":"([^"]*)"/g), ([, text]) => text).join("\n");

function readSurface(name: string, text: string): string {
	if (name.includes("page.tsx") || name.includes("not-found")) {
		const start = text.indexOf("<");
		return `${readHead(text.slice(0, start))}\n${readTexts(text.slice(start), false)}`;
	}
	if (/xml/.test(name)) return readTexts(text, true);
	if (name.startsWith("feed.json")) return JSON.parse(text.replace(/^""/, "")).description;
	// The metadata of a route is empty, and frontmatter of code is no text.
	return text.replace(/^""/, "").replace(/```[\s\S]*?```/g, "");
}

const TEXTS = /page\.tsx|not-found|xml\/route|feed\.json|^llms|^md\//;
const surfaces = new Map<string, string>();

beforeAll(async () => {
	for (const { name, render } of await listSurfaces())
		if (TEXTS.test(name)) surfaces.set(name, readSurface(name, await render()));
}, 180_000);

describe("a site in German", () => {
	test("has no other word in Latin letters on any page, in any feed, and in Markdown", () => {
		expect(surfaces.size).toBeGreaterThan(30);
		const foreign = [...surfaces].flatMap(([name, text]) => {
			const words = findForeign(text);
			return words.length > 0 ? [`${name}: ${words.join(" ")}`] : [];
		});
		expect(foreign).toEqual([]);
	});

	test("has dates, reading times and labels in German", () => {
		const page = surfaces.get('blog/[slug]/page.tsx {"slug":"turning"}') ?? "";
		for (const text of [
			"31. Januar 2026",
			"1. Februar 2026",
			"1 Min. Lesezeit",
			"Auf dieser Seite",
			"Warnung",
		])
			expect(page).toContain(text);
		expect(surfaces.get('roles/[slug]/page.tsx {"slug":"acme"}')).toMatch(/März 2024[\s–]+heute/);
	});
});

describe("a figure in German", () => {
	test("has its controls in German", async () => {
		const { default: view } = await import("@/components/system/template/view");
		const html = renderToStaticMarkup(<view.Figure words={de.figure} />);
		const figure = readTexts(html, false);
		for (const text of [
			"Szenario",
			"Start",
			"Schritt zurück",
			"Tempo",
			"Zurücksetzen",
			"Link zu diesem Moment",
		])
			expect(figure).toContain(text);
		expect(figure).not.toMatch(/Scenario|Play|Speed|Copy|Step|JavaScript, this/);
	});
});

describe("source files", () => {
	const root = path.resolve(import.meta.dirname, "..");
	const files = ["app", "components"]
		.flatMap((folder) =>
			readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((name) =>
				path.join(folder, name),
			),
		)
		.filter(
			(file) => /\.tsx?$/.test(file) && !/\.(test|fixtures|d|dev)\.tsx?$|\/template\/|authoring/.test(file),
		);

	/** Words in the source that are not translated: names of formats, keys, and messages for authors. */
	const KEPT =
		/^(?:PDF: made when the site is published|JSON|Markdown|Ctrl|K|YouTube|DOI|ISBN|Title|Kind|Excerpt|BibTeX|\W*)$/;
	const SHOWN = new Set([
		"aria-label",
		"alt",
		"title",
		"placeholder",
		"label",
		"lead",
		"ariaLabel",
		"textContent",
	]);

	/** Returns the texts that a source file shows, outside expressions. */
	function listWritten(file: string): string[] {
		const found: string[] = [];
		const { program } = parseSync(file, readFileSync(path.join(root, file), "utf8"));
		new Visitor({
			JSXText: ({ value }) => void found.push(value.trim()),
			JSXAttribute({ name, value }) {
				if (name.type === "JSXIdentifier" && SHOWN.has(name.name) && value?.type === "Literal")
					found.push(String(value.value));
			},
			AssignmentExpression({ left, right }) {
				if (left.type !== "MemberExpression" || left.property.type !== "Identifier") return;
				if (SHOWN.has(left.property.name) && right.type === "Literal") found.push(String(right.value));
			},
		}).visit(program);
		return found.filter((text) => /\p{L}{2}/u.test(text) && !KEPT.test(text));
	}

	test("contain no words of the interface", () => {
		expect(files.length).toBeGreaterThan(100);
		const written = files.flatMap((file) => listWritten(file).map((text) => `${file}: ${text}`));
		expect(written).toEqual([]);
	});
});
