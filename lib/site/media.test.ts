import { expect, test } from "vitest";
import { proseComponents } from "@/lib/content/prose/components";
import { getNodes } from "@/lib/content/read/mdx-nodes";
import { getTree } from "@/lib/content/read/parse-body";
import { parseEntry } from "@/lib/content/read/parse-entry";
import type { Entry } from "@/lib/content/schema/entry";
import { getMediaNodes, listImages } from "./media";

function post(body: string, ending = "mdx"): Entry {
	const summary = "About a post. ".repeat(5).trim();
	const frontmatter = `title: A post\nsummary: ${summary}\nperson: ada\npublished: 2026-01-01\ntags: [x]`;
	const { entry } = parseEntry(`content/posts/a.${ending}`, `---\n${frontmatter}\n---\n\n${body}\n`);
	if (!entry) throw new Error("the post is not valid");
	return entry;
}

test.each([
	["an image", "![A mill](mill.png)", "mdx"],
	["an image by reference", "![A mill][mill]\n\n[mill]: mill.png", "mdx"],
	["an image in a list and a link", "- [![A mill](mill.png)](/roles)", "md"],
	["an HTML element of MDX", '<img src="mill.png" alt="A mill" />', "mdx"],
	["an HTML element of Markdown", 'Text <img src="mill.png" alt="A mill"> text', "md"],
	["an image in a note", ":::note\n![A mill](mill.png)\n:::", "md"],
])("%s of a body is listed", (_, body, ending) => {
	expect(listImages(post(body, ending))).toEqual(["mill.png"]);
});

test("every component that names a file is found in a body", () => {
	const system = { slug: "queue", story: "Calm", dial: "load", answer: "wait" };
	const examples = Object.entries(proseComponents)
		.filter(([, component]) => "addresses" in component)
		.map(([name, { example }]) => ({ name, entry: post(example(system)) }));
	expect(examples.length).toBeGreaterThan(1);
	for (const { name, entry } of examples) {
		const nodes = getNodes(getTree(entry));
		expect(getMediaNodes(entry), name).toEqual(nodes);
		expect(nodes.length, name).toBeGreaterThan(1);
	}
});

test("a body without files is not parsed", () => {
	expect(getMediaNodes(post("Text with a [link](/roles): and `code`."))).toEqual([]);
});
