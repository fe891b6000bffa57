import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SITE, writeFiles } from "@/lib/content/check/site.fixtures";
import { parseEntry } from "@/lib/content/read/parse-entry";
import { renderBody } from "./mdx";

test("a body is rendered again when an imported component changes", async () => {
	const root = await mkdtemp(path.join(tmpdir(), "bodies-"));
	const drawing = path.join(root, "content/posts/queues/drawing.tsx");
	const file = path.join(root, "content/posts/queues.mdx");
	await mkdir(path.dirname(drawing), { recursive: true });
	await writeFiles(root, { "content/posts/queues.mdx": SITE["content/posts/queues.mdx"] });
	// A different text in each run, so that no cached result is used.
	const { entry } = parseEntry(file, `${SITE["content/posts/queues.mdx"]}\n${randomUUID()}\n`);
	if (!entry) throw new Error("the site for tests has a mistake");
	const drawn = async (word: string) => {
		await writeFile(drawing, `export function Drawing() {\n\treturn <b>${word}</b>;\n}\n`);
		const Body = await renderBody(entry);
		return renderToStaticMarkup(<Body />);
	};
	expect(await drawn("before")).toContain("<b>before</b>");
	expect(await drawn("after")).toContain("<b>after</b>");
	await rm(root, { recursive: true });
	// Bounds a hang. The highlighter loads slowly on a busy machine.
});

test("cells keep their alignment without a style attribute", async () => {
	const text = `${SITE["content/roles/acme.mdx"]}\n| n |\n| -: |\n| 1 |\n`;
	const { entry } = parseEntry("content/roles/acme.mdx", text);
	if (!entry) throw new Error("the site for tests has a mistake");
	const Body = await renderBody(entry);
	const html = renderToStaticMarkup(<Body />);
	expect(html).toContain('<td class="to-right">1</td>');
	expect(html).not.toMatch(/style=|\salign=/);
});

test.each([
	["1.5% (1.2–1.9)", '<td class="to-right">1.5% <span class="range">(1.2–1.9)</span></td>'],
	["2 (of three)", '<td class="to-right">2 (of three)</td>'],
	["(1–2)", '<td class="to-right">(1–2)</td>'],
])("the range in a right-aligned cell is a separate element: %s", async (cell, expected) => {
	const text = `${SITE["content/roles/acme.mdx"]}\n| n |\n| -: |\n| ${cell} |\n`;
	const { entry } = parseEntry("content/roles/acme.mdx", text);
	if (!entry) throw new Error("the site for tests has a mistake");
	const Body = await renderBody(entry);
	expect(renderToStaticMarkup(<Body />)).toContain(expected);
});

test("imported MDX renders its own text, not the body's", async () => {
	const root = await mkdtemp(path.join(tmpdir(), "bodies-"));
	const file = path.join(root, "content/roles/acme.mdx");
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(path.join(root, "content/shared.mdx"), "Shared words.\n");
	const text = `${SITE["content/roles/acme.mdx"]}\nimport Shared from "../shared.mdx"\n\n<Shared />\n`;
	await writeFile(file, text);
	const { entry } = parseEntry(file, text);
	if (!entry) throw new Error("the site for tests has a mistake");
	const Body = await renderBody(entry);
	expect(renderToStaticMarkup(<Body />).match(/Shared words/g)).toHaveLength(1);
	await rm(root, { recursive: true });
});
