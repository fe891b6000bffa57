import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { SITE } from "@/lib/content/check/site.fixtures";
import { renderBody } from "@/lib/content/render/mdx";
import { getAttribute, parseHtml } from "@/lib/publish/html";
import { getHeadings } from "./outline";
import { parseBody } from "./parse-body";
import { parseEntry } from "./parse-entry";

// The cache would hide later renders.
vi.mock("@/lib/files/cache", () => ({
	createCache: () => ({ get: () => undefined, set: () => undefined }),
}));

const role = "content/roles/acme.mdx";

function entryWith(body: string) {
	const { entry } = parseEntry(
		role,
		(SITE[role] ?? "").replace(/^## [\s\S]*/m, () => body),
	);
	if (!entry) throw new Error("the site for tests has a mistake");
	return entry;
}

/** Returns the IDs of a body's headings as on its page, except that of the list of footnotes. */
async function idsOnPage(body: string): Promise<(string | undefined)[]> {
	const Body = await renderBody(entryWith(body));
	const { elements } = parseHtml(renderToStaticMarkup(<Body />));
	const ids = elements.flatMap((element) =>
		/^h[1-6]$/.test(element.tagName) ? getAttribute(element, "id") : [],
	);
	return ids.filter((id) => id !== "footnote-label");
}

const anchors = (body: string) => getHeadings(parseBody(entryWith(body).body)).map(({ anchor }) => anchor);

const NOTES = "\n\n[^1]: One.\n\n[^two]: Two.\n\n[pic]: /b.png\n";

/** Generates a piece of a heading. */
const piece = fc.constantFrom(
	"Runs",
	"runs",
	"1",
	"-1",
	"*Fast*",
	"`a b`",
	"[link](/roles)",
	"<b>bold</b>",
	"&amp;",
	"\\{",
	'{"<"}',
	"{2 + 3}",
	"{/* a note */}",
	"![An engine](/a.png)",
	"![][pic]",
	"![By *name*][pic]",
	"~~gone~~",
	"www.example.com",
	"Ünï 漢字",
	"🚀",
	"10\u00a0s",
	"[^1]",
	"[^two]",
);

const heading = fc
	.tuple(fc.constantFrom("## ", "### ", "- ## ", "> #### "), fc.array(piece, { minLength: 1, maxLength: 5 }))
	.map(([mark, pieces]) => `${mark}Of ${pieces.join(" ")}`);

test("the anchors that the check computes are the IDs on the page, in order, with equal headings numbered alike", async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(heading, { minLength: 1, maxLength: 12 }), async (lines) => {
			const body = `[^1] and [^two].\n\n${lines.join("\n\nText.\n\n")}\n\nText.${NOTES}`;
			const known = anchors(body);
			expect(known).toHaveLength(lines.length);
			expect(await idsOnPage(body)).toEqual(known);
		}),
		{ numRuns: 40 },
	);
	// Bounds a hang. The highlighter loads slowly on a busy machine.
});

test.each([
	["the mark of a footnote", "## Runs[^1]\n\nText[^two]", ["runs"]],
	["an image", "## ![An engine](/a.png) runs", ["an-engine-runs"]],
	["an expression", "## Runs {2 + 3}", ["runs"]],
	["an expression that is text", '## Runs {"fast"} {2}', ["runs-fast-2"]],
	["a heading of two lines", "Runs of\nengines\n---", ["runs-of-engines"]],
	["a broken line", "Runs of\\\nengines\n---", ["runs-of-engines"]],
])(
	"the anchor of a heading with %s",
	async (_, text, expected) => {
		const body = `${text}\n\nText.${NOTES}`;
		expect(anchors(body)).toEqual(expected);
		expect(await idsOnPage(body)).toEqual(expected);
	},
	240_000,
);
