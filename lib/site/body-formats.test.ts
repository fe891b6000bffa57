import { createProcessor } from "@mdx-js/mdx";
import remarkGfm from "remark-gfm";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { getOwner } from "@/lib/content/read/query";
import { renderBlocksAsHtml, renderBodyAsHtml, renderBodyAsMarkdown } from "./body-formats";
import { getRoutes, type Page, pathOf, toAbsoluteUrl } from "./routes";

const reader = createProcessor({ format: "md", remarkPlugins: [remarkGfm] });

/** What a reader of Markdown makes of a body, as HTML. Links lead to Markdown there, and to pages in HTML. */
function readAsMarkdown(entry: Page): string {
	const tree = reader.parse(renderBodyAsMarkdown(entry));
	visit(tree, (node) => {
		if ("url" in node && node.url.startsWith(toAbsoluteUrl("/")))
			node.url = node.url.replace(/\.md(?=#|$)/, "");
	});
	return renderBlocksAsHtml(tree, toAbsoluteUrl(pathOf(entry)));
}

const entries = getRoutes().flatMap(({ entry }) => entry ?? []);

test("the Markdown of every entry says what its HTML says", () => {
	expect(entries.length).toBeGreaterThan(10);
	for (const entry of entries) expect(readAsMarkdown(entry), entry.file).toBe(renderBodyAsHtml(entry));
});

describe("a body as Markdown", () => {
	const written = (body: string) => renderBodyAsMarkdown({ ...getOwner(), body });

	test("is as its author wrote it", () => {
		const body = "Some *words* & S&P\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n* one\n* two";
		expect(written(body)).toBe(body);
	});

	test("has complete addresses, and components in words", () => {
		expect(
			written('A [link](/blog).\n\n## As *is*\n\n<Note title="Lease">\n\n*Time* to hold.\n\n</Note>'),
		).toBe(`A [link](${toAbsoluteUrl("/blog.md")}).\n\n## As *is*\n\n> **Lease**\n>\n> _Time_ to hold.`);
	});

	test("has the text of braces that hold text", () => {
		expect(written('A {"{"} and {`b`}.')).toBe("A { and b.");
		expect(written('{"Alone"}')).toBe("Alone");
	});

	test("has line breaks and drawings without words in words", () => {
		const { origin } = new URL(toAbsoluteUrl("/"));
		expect(written("One<br />two.")).toBe("One\\\ntwo.");
		expect(written("import { D } from './d';\n\n<D />")).toBe(
			`> **Figure.** [Drawn on the page](${toAbsoluteUrl(pathOf(getOwner()))}).`,
		);
		expect(written("<svg><text>Tick</text></svg>")).toContain(origin);
	});

	test("is without what only a page can work out", () => {
		expect(written("import x from './x';\n\nOne {1 + 1} two.\n\n{/* a remark */}\n\nThree.")).toBe(
			"One  two.\n\nThree.",
		);
	});

	test("has no code where MDX has none", () => {
		expect(written("One.\n\n    Two.")).toBe("One.\n\nTwo.");
		expect(written("- one\n\n      two")).toBe("- one\n\n  two");
	});
});
