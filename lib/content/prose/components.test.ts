import { expect, test } from "vitest";
import { check, edit, PIXEL, SITE } from "@/lib/content/check/site.fixtures";
import { getNodes, isElement } from "@/lib/content/read/mdx-nodes";
import { parseBody } from "@/lib/content/read/parse-body";
import { proseComponents } from "./components";

const POST = "content/posts/queues.mdx";
const SYSTEM = {
	"content/systems/engine.mdx": (SITE["content/projects/paper.mdx"] ?? "").replace(
		/kind: paper[\s\S]*?\n---/,
		"order: 1\n---",
	),
	"content/systems/engine/view/index.tsx":
		'export default { scenarios: [{ name: "A burst" }], dials: [{ key: "load", min: 0, max: 9, step: 1 }], answers: ["mean wait"] };',
};
/** The files that examples name, and the setting that allows a player. */
const FILES = {
	"content/posts/queues/demo.mp4": "\0\0\0\x18ftypisom",
	"content/posts/queues/demo.jpg": PIXEL,
	"content/posts/queues/demo.vtt": "WEBVTT\n",
	...edit("content/site.json", '"person"', '"allow": ["www.youtube-nocookie.com"], "person"'),
};
const example = { slug: "engine", story: "A burst", dial: "load", answer: "mean wait" };

test.each(Object.entries(proseComponents))(
	"the example of <%s> passes the check",
	async (name, component) => {
		const text = component.example(example);
		expect(text).toContain(`<${name}`);
		const post = edit(POST, "<Drawing />", `<Drawing />\n\n${text}`);
		expect(await check({ ...SYSTEM, ...FILES, ...post })).toEqual([]);
	},
);

test.each(Object.entries(proseComponents))("every attribute of <%s> is described", (_, { props }) => {
	for (const [attribute, { description }] of Object.entries(props.shape))
		expect(description, attribute).toMatch(/^[A-Z].{9}/);
});

test.each(Object.entries(proseComponents))(
	"<%s> is still in the tree when its body is rendered, because no other tool's component has its name",
	(name, component) => {
		const names = [...getNodes(parseBody(component.example(example)))].map((node) =>
			isElement(node) ? node.name : undefined,
		);
		expect(names, "remove the name from lib/content/read/notes.ts or normalize-tree.ts").toContain(name);
	},
);
